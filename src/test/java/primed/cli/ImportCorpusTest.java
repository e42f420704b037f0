package primed.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outputs of two TLCs on some eighty models, all imported at once: result, numbers, trace and loop are those of the
 * corpus's manifest, which was not made by Primed; violated properties are those that the configuration lists; the
 * places of errors are where the spec has the text that {@code places.tsv} quotes, found by reading the spec.
 */
class ImportCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/tlc-corpus");
    private static final Path PLACES = Path.of("src/test/resources/import/places.tsv");
    private static final Pattern NAME = Pattern.compile("\\w+");

    /** The corpus's words, which are finer than those of the command line. */
    private static final Map<String, String> RESULTS = Map.ofEntries(
            entry("success", "success"),
            entry("invariant", "safety failure"),
            entry("invariant-init", "safety failure"),
            entry("action-property", "safety failure"),
            entry("liveness-lasso", "liveness failure"),
            entry("liveness-stutter", "liveness failure"),
            entry("deadlock", "deadlock failure"),
            entry("assumption-eval", "assumption failure"),
            entry("assert", "assertion failure"),
            entry("postcondition", "postcondition failure"),
            entry("eval-error", "evaluation error"),
            entry("tautology", "evaluation error"),
            entry("parse-error", "parse error"),
            entry("config-error", "config error"),
            entry("usage-error", "config error"),
            entry("incomplete", "incomplete"),
            entry("oom", "crash"),
            entry("stack-overflow", "crash"));

    @TempDir
    private static Path folder = Path.of("");

    private static CommandRun run = new CommandRun(0, "", "");
    private static JsonNode models = JsonMapper.shared().createArrayNode();

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(CORPUS.resolve("manifest.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static Path output(String[] row) {
        return CORPUS.resolve(row[0]).resolve(row[1] + ".out");
    }

    @BeforeAll
    static void importAll() throws IOException {
        List<String> words = new java.util.ArrayList<>(List.of("import", "--json", "-", "--out", folder.toString()));
        rows().forEach(row -> words.add(output(row).toString()));
        run = CommandRun.of(words.toArray(String[]::new));
        models = JsonMapper.shared().readTree(run.out()).get("models");
    }

    @Test
    void thereIsAModelForEachFileInOrder() throws IOException {
        assertThat(run.exit()).as("some of these TLCs crashed").isEqualTo(3);
        assertThat(models).hasSize(199);
        assertThat(models.valueStream().map(model -> model.get("file").asString()))
                .containsExactlyElementsOf(
                        rows().stream().map(row -> output(row).toString()).toList());
    }

    @TestFactory
    Stream<DynamicTest> isAsTheManifestSays() throws IOException {
        List<String[]> rows = rows();
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        rows.get(i)[0] + " by " + rows.get(i)[1], () -> compare(rows.get(i), models.get(i))));
    }

    private static void compare(String[] row, JsonNode model) throws IOException {
        SoftAssertions expected = new SoftAssertions();
        expected.assertThat(model.get("result").asString())
                .as("result")
                .isEqualTo(row[0].equals("LevelError") ? "semantic error" : RESULTS.get(row[3]));
        if (!row[2].equals("timeout")) {
            expected.assertThat(text(model.get("distinctStates")))
                    .as("distinct")
                    .isEqualTo(row[4]);
            expected.assertThat(text(model.get("stateDepth"))).as("depth").isEqualTo(row[5]);
        }
        JsonNode trace = model.get("trace");
        expected.assertThat(trace.isNull() ? "" : text(trace.get("length")))
                .as("trace length")
                .isEqualTo(row[6]);
        expected.assertThat(loop(trace)).as("lasso start").isEqualTo(row[7]);
        expected.assertThat(model.get("error").isNull()).as("no error").isEqualTo(row[3].equals("success"));
        expected.assertAll();
    }

    private static String loop(JsonNode trace) {
        if (trace.isNull() || trace.get("loop").isNull()) {
            return "";
        }
        int loop = trace.get("loop").asInt() + 1;
        return trace.get("stuttering").asBoolean() ? "stutter@" + loop : Integer.toString(loop);
    }

    private static String text(JsonNode number) {
        return number.isNull() ? "" : number.asString();
    }

    /** TLC 2.18 does not name temporal properties; {@code -inv} and {@code -invlevel} have names of TLC's own. */
    @TestFactory
    Stream<DynamicTest> theViolatedPropertyIsOneOfTheConfiguration() throws IOException {
        return models.valueStream()
                .map(model -> DynamicTest.dynamicTest(model.get("file").asString(), () -> {
                    String result = model.get("result").asString();
                    String property = model.get("property").isNull()
                            ? null
                            : model.get("property").asString();
                    boolean named = result.equals("safety failure")
                            || result.equals("postcondition failure")
                            || (result.equals("liveness failure")
                                    && !model.get("tlc").asString().startsWith("2.18"));
                    assertThat(property != null).as("named").isEqualTo(named);
                    if (property != null && !property.startsWith("__DebuggerExpr__")) {
                        assertThat(configured(Path.of(model.get("file").asString())))
                                .contains(property.split(", ", -1));
                    }
                }));
    }

    private static Set<String> configured(Path output) {
        Path parent = output.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(parent == null ? output : parent)) {
            Path config = files.filter(file -> file.toString().endsWith(".cfg"))
                    .findFirst()
                    .orElseThrow();
            Set<String> names = new HashSet<>();
            NAME.matcher(Files.readString(config)).results().forEach(word -> names.add(word.group()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> errorsAreWhereTheSpecIsWrong() throws IOException {
        Map<String, String> places = new HashMap<>();
        Files.readAllLines(PLACES).stream()
                .map(line -> line.split("\t", -1))
                .forEach(row -> places.put(output(row).toString(), row[2]));
        return models.valueStream()
                .map(model -> DynamicTest.dynamicTest(
                        model.get("file").asString(),
                        () -> assertPlace(
                                places.get(model.get("file").asString()),
                                model.get("error"),
                                model.get("file").asString())));
    }

    private static void assertPlace(@org.jspecify.annotations.Nullable String text, JsonNode error, String file)
            throws IOException {
        boolean hasPlace = !error.isNull() && !error.get("module").isNull();
        assertThat(hasPlace).as("has a place: " + error).isEqualTo(text != null);
        if (text != null) {
            Path spec = Path.of(file).resolveSibling(error.get("module").asString() + ".tla");
            String line = Files.readAllLines(spec).get(error.get("line").asInt() - 1);
            assertThat(line.substring(error.get("column").asInt() - 1)).startsWith(text);
        }
    }

    /** No two outputs share a trace file, though all of them are called {@code tlc218} or {@code tlc2026}. */
    @Test
    void eachTraceIsInAFileOfItsOwn() throws IOException {
        Set<String> files = new HashSet<>();
        for (JsonNode model : models) {
            JsonNode trace = model.get("trace");
            if (!trace.isNull()) {
                String file = trace.get("file").asString();
                assertThat(files.add(file)).as(file + " is of its own").isTrue();
                Trace read = ItfReader.read(Path.of(file));
                assertThat(read.behavior().states()).hasSize(trace.get("length").asInt());
                assertThat(read.provenance().result())
                        .isEqualTo(model.get("result").asString());
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
    }

    @Test
    void whatTheSpecPrintedIsApart() {
        JsonNode delim = model("Delim/tlc218.out");
        assertThat(delim.get("output").asString()).startsWith("\"@!@!@STARTMSG 2193:0 @!@!@\"\n");
        assertThat(model("InvMulti/tlc218.out").get("output").asString()).isEmpty();
        assertThat(model("AssumeOnly/tlc2026.out").get("output").asString()).isEqualTo("<<\"hello\", 1..3>>\n");
    }

    private static JsonNode model(String file) {
        return models.valueStream()
                .filter(model -> model.get("file").asString().endsWith(file))
                .findFirst()
                .orElseThrow();
    }
}
