package primed.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import primed.trace.Location;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/**
 * The actions of a trace, as our classes inside TLC's JVM wrote them: lines of state number, name and value of a
 * parameter, with tabs between; a line without a parameter's name has the action's name and its location.
 */
final class ParameterFile {
    private final Map<Integer, Map<String, Value>> parameters = new LinkedHashMap<>();
    private final Map<Integer, String[]> names = new LinkedHashMap<>();

    private ParameterFile() {}

    /**
     * Reads the actions by the number of the state that the step leads to, the initial state being 1. If a value cannot
     * be read all are left out, and so are they if TLC did not write the file.
     */
    static Map<Integer, ToldAction> read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readAllLines(file)) : Map.of();
    }

    private static Map<Integer, ToldAction> parse(List<String> lines) {
        ParameterFile file = new ParameterFile();
        try {
            lines.forEach(line -> file.add(line.split("\t", 3)));
        } catch (ValueSyntaxException e) {
            return Map.of();
        }
        Map<Integer, ToldAction> actions = new LinkedHashMap<>();
        file.parameters.forEach((number, values) -> {
            Optional<String[]> name = Optional.ofNullable(file.names.get(number));
            actions.put(
                    number,
                    new ToldAction(
                            name.map(words -> words[0]).orElse(null),
                            name.flatMap(words -> Location.parse(words[1])).orElse(null),
                            values));
        });
        return actions;
    }

    private void add(String... parts) {
        Integer number = Integer.valueOf(parts[0]);
        Map<String, Value> values = parameters.computeIfAbsent(number, key -> new LinkedHashMap<>());
        if (parts[1].isEmpty()) {
            names.put(number, parts[2].split("\t", 2));
        } else {
            values.put(parts[1], ValueParser.parse(parts[2]));
        }
    }
}
