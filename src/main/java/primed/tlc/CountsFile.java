package primed.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The steps of each action, as our classes inside TLC's JVM counted them: lines of name, place, distinct states and
 * states generated, with tabs between.
 */
final class CountsFile {
    private CountsFile() {}

    /** Reads the counts; there are none if TLC did not write the file. */
    static List<ActionCoverage> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<ActionCoverage> counts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            Matcher place = Places.REGION.matcher(parts[1]);
            if (place.matches()) {
                counts.add(new ActionCoverage(
                        parts[0],
                        Places.location(place, 1),
                        false,
                        Long.parseLong(parts[2]),
                        Long.parseLong(parts[3])));
            }
        }
        return counts;
    }
}
