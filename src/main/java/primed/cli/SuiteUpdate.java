package primed.cli;

import java.io.IOException;
import java.util.List;
import primed.graph.Cover;
import primed.graph.CoverOptions;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a suite, or makes it anew after an edit.
 *
 * @param source what it is made of
 * @param options what it is to reach
 * @param memory what its folder remembers
 * @param code the code that it is replayed on
 * @param system where to tell of it
 * @param json whether programs are to read that
 */
record SuiteUpdate(
        SuiteSource source, CoverOptions options, SuiteMemory memory, BoundCode code, Console system, JsonOption json) {

    /**
     * Makes it.
     *
     * @param afresh whether without the tests that are there
     */
    int make(StateGraph graph, boolean afresh) throws IOException {
        Console console = json.forPeople(system);
        SuiteReport report = new SuiteReport(console);
        report.covering(graph);
        List<Walk> kept = afresh ? List.of() : memory.kept(graph);
        Cover cover = kept.isEmpty() ? Covers.of(graph, options) : Covers.complete(graph, options, kept);
        SuiteResult result = new SuiteResult(source, graph, options, cover);
        ObjectNode index = SuiteJson.document(result);
        index.put(SuiteFolder.INPUTS, memory.inputs());
        index.set(SuiteFolder.BINDING, code.json());
        new SuiteFolder(memory.folder())
                .write(cover.walks().stream().map(walk -> walk.behavior(graph)).iterator(), index, source.provenance());
        report.print(result, memory.folder());
        SuiteChange change = SuiteChange.of(memory, code, cover.walks(), kept);
        if (memory.tests() > 0) {
            report.print(change, result);
        }
        ObjectNode document = SuiteJson.document(result);
        change.addTo(document);
        json.write(document, system);
        return ExitCode.AS_EXPECTED.code();
    }

    /** Leaves it as it is, since the same would be made again. */
    int keep() throws IOException {
        SuiteChange change = SuiteChange.none(memory, code);
        String kept = Numbers.of(memory.tests(), "test") + " kept, none made";
        json.forPeople(system)
                .out()
                .println(
                        change.codeChanged().isEmpty()
                                ? "Nothing has changed since the suite in " + memory.folder() + " was made: " + kept
                                        + "."
                                : "The spec is the same, but " + change.ofTheBinding() + " changed since the suite in "
                                        + memory.folder() + " was made: " + kept + ", all to be replayed.");
        ObjectNode index = (ObjectNode) memory.index().deepCopy();
        if (!code.equals(memory.code())) {
            index.set(SuiteFolder.BINDING, code.json());
            new SuiteFolder(memory.folder()).write(index);
        }
        change.addTo(index);
        json.write(index, system);
        return ExitCode.AS_EXPECTED.code();
    }
}
