package primed.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the runs of an output that was made elsewhere, and perhaps went through a CI's log. */
final class Recorder implements MessageListener {
    private static final int VERSION = 2262;
    private static final int EXCERPT = 120;
    private static final Pattern PLAIN = Pattern.compile("(?:.*\\s)?TLC2 Version \\d.*");

    private final List<RecordedRun> runs = new ArrayList<>();
    private Transcript transcript = new Transcript(ProgressListener.NONE);
    private boolean plain;
    private @Nullable String firstLine;

    RecordedOutput read(Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        LinePrefix prefix = new LinePrefix();
        MessageReader messages = new MessageReader(this);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            messages.line(prefix.strip(line));
        }
        messages.end();
        endRun();
        return new RecordedOutput(runs, plain, firstLine);
    }

    @Override
    public void message(Message message) {
        if (message.code() == VERSION) {
            endRun();
        }
        transcript.message(message);
    }

    @Override
    public void line(String line) {
        if (firstLine == null && !line.isBlank()) {
            firstLine = line.strip().substring(0, Math.min(line.strip().length(), EXCERPT));
        }
        plain = plain || (!transcript.hasMessages() && PLAIN.matcher(line).matches());
        transcript.line(line);
    }

    private void endRun() {
        if (transcript.hasMessages()) {
            runs.add(new RecordedRun(transcript.module(), transcript.recorded()));
        }
        transcript = new Transcript(ProgressListener.NONE);
    }
}
