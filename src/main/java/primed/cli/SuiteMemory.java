package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import primed.graph.CoverOptions;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.graph.WalkFinder;
import primed.trace.itf.ItfException;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a folder remembers of the suite that was made in it.
 *
 * @param folder the suite's folder
 * @param index its index; an empty object if there is none, or if it is of a suite of another kind
 * @param code the code that it was last made for, of a suite of whatever kind
 * @param inputs a hash over the files that the suite is made from and what was asked for
 */
record SuiteMemory(Path folder, JsonNode index, BoundCode code, String inputs) {

    static SuiteMemory of(Path folder, SuiteInputs inputs, CoverOptions options) throws IOException {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        SuiteFolder suite = new SuiteFolder(folder);
        suite.mend();
        JsonNode found = suite.index().orElse(nothing);
        BoundCode code = BoundCode.of(found.path(SuiteFolder.BINDING));
        return new SuiteMemory(folder, isSame(found, options) ? found : nothing, code, inputs.hash(options));
    }

    /** Whether the suite is what is asked for now. */
    private static boolean isSame(JsonNode index, CoverOptions options) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        SuiteJson.asked(asked, options);
        return Stream.of("cover", "percent", "maxLength", "resetCost")
                .allMatch(field ->
                        index.path(field).asString("").equals(asked.path(field).asString("")));
    }

    /** True if the suite was made from the same inputs and all of its traces are there as they were written. */
    boolean isUpToDate() throws IOException {
        if (!index.path(SuiteFolder.INPUTS).asString("").equals(inputs)) {
            return false;
        }
        for (JsonNode trace : index.path("traces")) {
            Path file = file(trace);
            if (!isTrace(trace)
                    || !Files.exists(file)
                    || !Digest.of(file).equals(trace.path(SuiteFolder.HASH).asString(""))) {
                return false;
            }
        }
        return true;
    }

    /** The same, but it does not know for which code. */
    SuiteMemory withoutCode() {
        return new SuiteMemory(folder, index, BoundCode.NONE, inputs);
    }

    /** How many tests it had. */
    int tests() {
        return files().size();
    }

    /** Those tests that are behaviors of the spec as it is now. */
    List<Walk> kept(StateGraph graph) {
        if (files().isEmpty()) {
            return List.of();
        }
        WalkFinder finder = new WalkFinder(graph);
        List<Walk> kept = new ArrayList<>();
        for (Path file : files()) {
            find(finder, file).ifPresent(kept::add);
        }
        return kept;
    }

    private static Optional<Walk> find(WalkFinder finder, Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return finder.find(ItfReader.read(file).behavior());
        } catch (ItfException e) {
            return Optional.empty(); // whatever it is now, it is no test of this suite
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (JsonNode trace : index.path("traces")) {
            if (isTrace(trace)) {
                files.add(file(trace));
            }
        }
        return files;
    }

    /** Of an index that somebody has edited other names do not count: they may be of any file. */
    private static boolean isTrace(JsonNode trace) {
        return trace.path("file").asString("").matches(SuiteDraft.TRACE);
    }

    private Path file(JsonNode trace) {
        return folder.resolve(trace.path("file").asString(""));
    }
}
