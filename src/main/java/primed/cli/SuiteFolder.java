package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import primed.graph.Walk;
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

    /** Replaces the suite that is there, if there is one; other files stay. */
    void write(SuiteResult result, Provenance provenance, String inputs) throws IOException {
        Files.createDirectories(folder);
        deleteOld();
        int number = 1;
        for (Walk walk : result.cover().walks()) {
            Path file = folder.resolve(name(number++, result.cover().tests()));
            ItfWriter.write(new Trace(provenance, walk.behavior(result.graph())), file);
        }
        ObjectNode index = SuiteJson.document(result);
        index.put(INPUTS, inputs);
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
