package primed.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the runs of an output that was made elsewhere, and perhaps went through a CI's log. Where each line stands
 * under the name of the service that wrote it, those of several are told apart.
 */
final class Recorder {
    private final RecordedRuns nameless = new RecordedRuns();
    /** Those that have opened a message. */
    private final Map<String, RecordedRuns> services = new LinkedHashMap<>();

    private RecordedRuns opener = nameless;

    RecordedOutput read(Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            line(line, LinePrefix.plain(line));
        }
        List<RecordedRun> runs = Stream.concat(services.values().stream(), Stream.of(nameless))
                .flatMap(writer -> writer.end().stream())
                .toList();
        return new RecordedOutput(runs, nameless.isPlain(), nameless.firstLine());
    }

    private void line(String line, String plain) {
        RecordedRuns writer = writer(plain);
        if (writer != null) {
            writer.read(line);
        } else if (services.size() == 1 && !opener.prefix().isOnOneOfOthers(plain)) {
            opener.overhear(line);
        }
    }

    /** Whose a line is; null if it is nobody's that runs TLC. */
    private @Nullable RecordedRuns writer(String plain) {
        String before = LinePrefix.before(plain);
        if (before != null) {
            String name = ServiceName.in(before);
            opener = name == null ? nameless : services.computeIfAbsent(name, service -> new RecordedRuns());
            return opener;
        }
        Optional<RecordedRuns> service = services.values().stream()
                .filter(runs -> runs.prefix().isOn(plain))
                .findFirst();
        return service.orElse(opener == nameless ? nameless : null);
    }
}
