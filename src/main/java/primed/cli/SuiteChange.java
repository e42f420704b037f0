package primed.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import primed.graph.Walk;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an edit has changed of a suite.
 *
 * @param before how many tests there were
 * @param tests how many there are
 * @param made those that were made anew, by their numbers from 1 on
 * @param codeFiles how many files of code were named, those that are gone included
 * @param codeChanged those that are not as they were
 */
record SuiteChange(int before, int tests, List<Integer> made, int codeFiles, Set<String> codeChanged) {
    SuiteChange {
        made = List.copyOf(made);
    }

    /** A suite was made. */
    static SuiteChange of(SuiteMemory memory, BoundCode code, List<Walk> walks, List<Walk> kept) {
        Set<Walk> known = new HashSet<>(kept);
        List<Integer> made = IntStream.rangeClosed(1, walks.size())
                .filter(number -> !known.contains(walks.get(number - 1)))
                .boxed()
                .toList();
        return of(memory, code, walks.size(), made);
    }

    /** No test was made. */
    static SuiteChange none(SuiteMemory memory, BoundCode code) {
        return of(memory, code, memory.tests(), List.of());
    }

    private static SuiteChange of(SuiteMemory memory, BoundCode code, int tests, List<Integer> made) {
        Set<String> all = new TreeSet<>(code.files().keySet());
        all.addAll(memory.code().files().keySet());
        return new SuiteChange(memory.tests(), tests, made, all.size(), code.changedSince(memory.code()));
    }

    int kept() {
        return tests - made.size();
    }

    /** The tests that may end otherwise than before: all where code has changed, else those made anew. */
    List<Integer> toBeReplayed() {
        return codeChanged.isEmpty()
                ? made
                : IntStream.rangeClosed(1, tests).boxed().toList();
    }

    /** {@code 1 of 3 files of the binding}. */
    String ofTheBinding() {
        return Numbers.of(codeChanged.size()) + " of " + Numbers.of(codeFiles, "file") + " of the binding";
    }

    /** As a field {@code change} of a document. */
    void addTo(ObjectNode document) {
        ObjectNode change = document.putObject("change");
        change.put("kept", kept());
        change.put("made", made.size());
        ObjectNode binding = change.putObject("binding");
        binding.put("files", codeFiles);
        ArrayNode changed = binding.putArray("changed");
        codeChanged.forEach(changed::add);
        ArrayNode replay = change.putArray("replay");
        toBeReplayed().forEach(number -> replay.add(SuiteFolder.name(number, tests)));
    }
}
