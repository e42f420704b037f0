package primed.tlc.inside;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parent wants to be run: the file for standard error, system properties, and the arguments of a
 * {@link Session}; each list with its length before it.
 */
record Request(Path standardError, Map<String, String> properties, List<String> arguments) {

    static Request read(DataInputStream in) throws IOException {
        Path standardError = Path.of(in.readUTF());
        Map<String, String> properties = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            properties.put(in.readUTF(), in.readUTF());
        }
        List<String> arguments = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            arguments.add(in.readUTF());
        }
        return new Request(standardError, properties, arguments);
    }
}
