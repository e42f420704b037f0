package primed.sockmap.strength;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What PIT found: {@code mutations.xml}.
 *
 * @param mutants how many mutants there are
 * @param survivors those that no test noticed; one that is there twice survived twice
 */
record MutationReport(int mutants, List<Mutant> survivors) {
    private static final Set<String> KILLED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");
    private static final Set<String> SURVIVED = Set.of("SURVIVED", "NO_COVERAGE");

    MutationReport {
        survivors = List.copyOf(survivors);
    }

    /**
     * Reads a report.
     *
     * @throws IllegalArgumentException if it is none, has no mutants, or PIT was stopped before it had tried them all
     */
    static MutationReport read(Path file, SourceLines sources) throws IOException {
        List<Element> mutations = Xml.children(Xml.root(file, "mutations"), "mutation");
        if (mutations.isEmpty()) {
            throw new IllegalArgumentException(file + " has no mutants");
        }
        List<Mutant> survivors = new ArrayList<>();
        for (Element mutation : mutations) {
            String status = mutation.getAttribute("status");
            if (SURVIVED.contains(status)) {
                survivors.add(mutant(mutation, sources));
            } else if (!KILLED.contains(status)) {
                throw new IllegalArgumentException(file + " has a mutant of status [" + status + "]");
            }
        }
        return new MutationReport(mutations.size(), survivors);
    }

    int killed() {
        return mutants - survivors.size();
    }

    private static Mutant mutant(Element mutation, SourceLines sources) throws IOException {
        String type = Xml.text(mutation, "mutatedClass");
        String mutator = Xml.text(mutation, "mutator");
        int end = type.lastIndexOf('.');
        String line = sources.line(
                type.substring(0, end).replace('.', '/'),
                Xml.text(mutation, "sourceFile"),
                Integer.parseInt(Xml.text(mutation, "lineNumber")));
        return new Mutant(
                type.substring(end + 1),
                Xml.text(mutation, "mutatedMethod"),
                line,
                mutator.substring(mutator.lastIndexOf('.') + 1).replaceFirst("Mutator$", ""));
    }
}
