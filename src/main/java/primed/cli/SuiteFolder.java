package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import primed.trace.Behavior;
import primed.trace.Provenance;
import primed.trace.Trace;
import primed.trace.itf.ItfWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of a suite: a trace for each test, and {@value #INDEX}, which tells what they are.
 *
 * <p>A suite is written beside the one that is there, and takes its place when it is whole. Whenever this is
 * interrupted, the next run finds either the old suite or all of the new one.
 */
final class SuiteFolder {
    static final String INDEX = "index.json";

    /** The field that tells what the suite was made from. */
    static final String INPUTS = "inputs";

    /** The field that tells which code it was made for. */
    static final String BINDING = "binding";

    /** The field of a trace that tells what was written. */
    static final String HASH = "hash";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final SuiteDraft draft;

    SuiteFolder(Path folder) {
        this.folder = folder;
        this.draft = new SuiteDraft(folder);
    }

    /** The file of a test, numbered from 1 with as many digits as the last one has. */
    static String name(int number, int tests) {
        int digits = Integer.toString(tests).length();
        return String.format(Locale.ROOT, "test-%0" + digits + "d%s", number, TraceFolder.ENDING);
    }

    /**
     * Replaces the suite that is there, if there is one; other files stay.
     *
     * @param index what the index tells; its {@code traces} are as many as the behaviors
     */
    void write(Iterator<Behavior> behaviors, ObjectNode index, Provenance provenance) throws IOException {
        mend();
        draft.create();
        for (JsonNode trace : index.path("traces")) {
            Path file = draft.file(trace.path("file").asString());
            ItfWriter.write(new Trace(provenance, behaviors.next()), file);
            ((ObjectNode) trace).put(HASH, Digest.of(file));
        }
        write(index);
    }

    /** Replaces the index, and the traces that are written anew. */
    void write(JsonNode index) throws IOException {
        Set<String> old = traces();
        draft.finish(JSON.writeValueAsString(index) + "\n");
        install(old);
    }

    /** Ends what an earlier run could not: what was whole takes its place, what was not is removed. */
    void mend() throws IOException {
        Set<String> old = traces();
        if (draft.isFinished()) {
            install(old);
        } else {
            draft.remove();
        }
    }

    /** The index is moved last: until then all this can be done again. */
    private void install(Set<String> old) throws IOException {
        Set<String> traces = traces(readIndex(draft.file(INDEX)));
        for (String name : traces) {
            draft.move(name);
        }
        for (String name : old) {
            if (!traces.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        draft.move(INDEX);
        draft.remove();
    }

    /** Those of the suite that is there. */
    private Set<String> traces() throws IOException {
        return index().map(SuiteFolder::traces).orElse(Set.of());
    }

    /** The files of the traces that an index names; others are not ours. */
    private static Set<String> traces(JsonNode index) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode trace : index.path("traces")) {
            String name = trace.path("file").asString("");
            if (name.matches(SuiteDraft.TRACE)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The index, if there is one. */
    Optional<JsonNode> index() throws IOException {
        Path index = folder.resolve(INDEX);
        return Files.exists(index) ? Optional.of(readIndex(index)) : Optional.empty();
    }

    private static JsonNode readIndex(Path index) throws IOException {
        try {
            return JSON.readTree(Files.readString(index));
        } catch (JacksonException e) {
            throw new UnusableException(index + " is not the index of a suite: " + e.getOriginalMessage()
                    + ". Give another folder to --out, or remove the file.");
        }
    }
}
