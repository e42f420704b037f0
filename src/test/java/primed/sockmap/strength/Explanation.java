package primed.sockmap.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why a mutant survives the strongest suite: a line of {@code bench/strength/survivors.tsv}.
 *
 * @param mutant the mutant
 * @param kind what it is
 * @param reason an argument, in words
 */
record Explanation(Mutant mutant, Kind kind, String reason) {

    /** What a survivor is. */
    enum Kind {
        /** No program can see the change: it counts for nothing. */
        EQUIVALENT("equivalent"),
        /** The change can be seen, but the spec has no behavior in which it is. */
        NOT_IN_THE_SPEC("not in the spec"),
        /** A test should have noticed. */
        OPEN("open");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }

        static Kind of(String words) {
            return Arrays.stream(values())
                    .filter(kind -> kind.words.equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("[" + words + "] is none of " + List.of(values())));
        }
    }

    /**
     * Reads the file: tabs between class, method, text of the line, mutator, kind and reason; lines that begin with #
     * are remarks.
     *
     * @throws IllegalArgumentException if a line has other fields, or two explain the same mutant
     */
    static List<Explanation> read(Path file) throws IOException {
        List<Explanation> explanations = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                Explanation explanation = of(line);
                if (explanations.stream().anyMatch(other -> other.mutant.equals(explanation.mutant))) {
                    throw new IllegalArgumentException("explained twice: " + explanation.mutant);
                }
                explanations.add(explanation);
            }
        }
        return List.copyOf(explanations);
    }

    private static Explanation of(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 6 || Arrays.stream(fields).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("not six fields with tabs between them: " + line);
        }
        return new Explanation(new Mutant(fields[0], fields[1], fields[2], fields[3]), Kind.of(fields[4]), fields[5]);
    }
}
