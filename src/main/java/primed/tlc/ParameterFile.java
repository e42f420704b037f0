package primed.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/**
 * The parameters of a trace's actions, as our classes inside TLC's JVM wrote them: lines of state number, name and
 * value, with tabs between.
 */
final class ParameterFile {
    private ParameterFile() {}

    /**
     * Reads the parameters by the number of the state that the step leads to, the initial state being 1. A step whose
     * action has a value that cannot be read is left out, and so are all if TLC did not write the file.
     */
    static Map<Integer, Map<String, Value>> read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readAllLines(file)) : Map.of();
    }

    private static Map<Integer, Map<String, Value>> parse(List<String> lines) {
        Map<Integer, Map<String, Value>> parameters = new LinkedHashMap<>();
        try {
            for (String line : lines) {
                String[] parts = line.split("\t", 3);
                parameters
                        .computeIfAbsent(Integer.valueOf(parts[0]), number -> new LinkedHashMap<>())
                        .put(parts[1], ValueParser.parse(parts[2]));
            }
            return parameters;
        } catch (ValueSyntaxException e) {
            return Map.of();
        }
    }
}
