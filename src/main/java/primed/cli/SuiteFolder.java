package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import primed.trace.Behavior;
import primed.trace.Provenance;
import primed.trace.Trace;
import primed.trace.itf.ItfWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The folder of a suite: a trace for each test, and {@value #INDEX}, which tells what they are. */
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

    SuiteFolder(Path folder) {
        this.folder = folder;
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
        Files.createDirectories(folder);
        deleteOld();
        for (JsonNode trace : index.path("traces")) {
            Path file = folder.resolve(trace.path("file").asString());
            ItfWriter.write(new Trace(provenance, behaviors.next()), file);
            ((ObjectNode) trace).put(HASH, Digest.of(file));
        }
        write(index);
    }

    /** Replaces the index. */
    void write(JsonNode index) throws IOException {
        Files.writeString(folder.resolve(INDEX), JSON.writeValueAsString(index) + "\n");
    }

    private void deleteOld() throws IOException {
        Path index = folder.resolve(INDEX);
        if (!Files.exists(index)) {
            return;
        }
        for (JsonNode trace : readIndex(index).path("traces")) {
            String name = trace.path("file").asString("");
            if (name.matches("test-\\d+\\.itf\\.json")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        Files.delete(index);
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
