package primed.sockmap.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with branches that no generated test takes, and why: a line of {@code bench/strength/branches.tsv}.
 *
 * @param file the source file
 * @param line its text
 * @param branches how many of its branches are not taken
 * @param reason why no behavior of the spec comes there
 */
record MissedBranch(String file, String line, int branches, String reason) {

    /**
     * Reads the file: tabs between source file, text of the line, number of branches and reason; lines that begin with
     * # are remarks.
     *
     * @throws IllegalArgumentException if a line has other fields
     */
    static List<MissedBranch> read(Path file) throws IOException {
        List<MissedBranch> missed = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                if (fields.length != 4 || !fields[2].matches("[1-9]\\d*") || fields[3].isBlank()) {
                    throw new IllegalArgumentException(
                            "not file, line, number of branches and reason with tabs between them: " + line);
                }
                missed.add(new MissedBranch(fields[0], fields[1], Integer.parseInt(fields[2]), fields[3]));
            }
        }
        return List.copyOf(missed);
    }

    boolean isAt(BranchReport.Place place) {
        return file.equals(place.file()) && line.equals(place.line()) && branches == place.branches();
    }
}
