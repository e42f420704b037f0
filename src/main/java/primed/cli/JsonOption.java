package primed.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The option of every command for a result that programs read. */
final class JsonOption {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the result as JSON to a file; - is standard output, with nothing else on it.")
    private @Nullable String file;

    /** Where people are told the result: not on standard output if the JSON is there. */
    Console forPeople(Console console) {
        return STANDARD_OUTPUT.equals(file) ? console.withResultsOnError() : console;
    }

    /** Refuses a file that cannot be written. */
    void check() {
        if (file != null && !file.equals(STANDARD_OUTPUT)) {
            Outputs.requireFile("--json", Path.of(file));
        }
    }

    /**
     * Writes the result, if it is wanted.
     *
     * @throws UnusableException if the file cannot be written
     */
    void write(JsonNode result, Console console) {
        if (file == null) {
            return;
        }
        String text = text(result);
        if (file.equals(STANDARD_OUTPUT)) {
            console.out().print(text);
            console.out().flush();
        } else {
            Outputs.write(Path.of(file), text);
        }
    }

    /** Writes the result, which is only made if it is wanted. */
    void write(Supplier<? extends JsonNode> result, Console console) {
        if (file != null) {
            write(result.get(), console);
        }
    }

    /** A document as it is written to files. */
    static String text(JsonNode document) {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(document)
                + "\n";
    }
}
