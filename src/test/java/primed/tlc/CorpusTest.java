package primed.tlc;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import primed.trace.Behavior;
import primed.trace.Ending;

/** Outputs of two TLCs on some eighty models, and what a reader must make of each: the corpus's manifest. */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/tlc-corpus");

    /** The corpus's words, which are finer than ours in some places. */
    private static final Map<String, Result> RESULTS = Map.ofEntries(
            entry("success", Result.SUCCESS),
            entry("invariant", Result.SAFETY_FAILURE),
            entry("invariant-init", Result.SAFETY_FAILURE),
            entry("action-property", Result.SAFETY_FAILURE),
            entry("liveness-lasso", Result.LIVENESS_FAILURE),
            entry("liveness-stutter", Result.LIVENESS_FAILURE),
            entry("deadlock", Result.DEADLOCK_FAILURE),
            entry("assumption-eval", Result.ASSUMPTION_FAILURE),
            entry("assert", Result.ASSERTION_FAILURE),
            entry("postcondition", Result.POSTCONDITION_FAILURE),
            entry("eval-error", Result.EVALUATION_ERROR),
            entry("tautology", Result.EVALUATION_ERROR),
            entry("parse-error", Result.PARSE_ERROR),
            entry("config-error", Result.CONFIG_ERROR),
            entry("usage-error", Result.CONFIG_ERROR),
            entry("incomplete", Result.INCOMPLETE),
            entry("oom", Result.CRASH),
            entry("stack-overflow", Result.CRASH));

    @TestFactory
    Stream<DynamicTest> readsEveryOutputAsTheManifestSays() throws IOException {
        return Files.readAllLines(CORPUS.resolve("manifest.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(row[0] + " by " + row[1], () -> reads(row)));
    }

    private static void reads(String[] row) throws IOException {
        Outcome outcome = read(row[0], row[1]);
        Behavior behavior = outcome.behavior();
        SoftAssertions expected = new SoftAssertions();
        expected.assertThat(outcome.result()).as("result").isEqualTo(result(row));
        expected.assertThat(text(behavior == null ? null : behavior.states().size()))
                .as("trace length")
                .isEqualTo(row[6]);
        expected.assertThat(lassoStart(behavior)).as("lasso start").isEqualTo(row[7]);
        if (!row[2].equals("timeout")) {
            expected.assertThat(text(outcome.statistics().distinct()))
                    .as("distinct")
                    .isEqualTo(row[4]);
            expected.assertThat(text(outcome.statistics().depth())).as("depth").isEqualTo(row[5]);
        }
        expected.assertAll();
    }

    /** SANY's level errors are semantic ones to us. */
    private static Result result(String[] row) {
        return row[0].equals("LevelError") ? Result.SEMANTIC_ERROR : requireNonNull(RESULTS.get(row[3]), row[3]);
    }

    private static String lassoStart(@Nullable Behavior behavior) {
        if (behavior == null || behavior.ending() instanceof Ending.Finite) {
            return "";
        }
        return behavior.ending() instanceof Ending.Lasso lasso
                ? text(lasso.backTo() + 1)
                : "stutter@" + behavior.states().size();
    }

    private static String text(@Nullable Object number) {
        return number == null ? "" : number.toString();
    }

    static Outcome read(String name, String version) throws IOException {
        try (InputStream output = Files.newInputStream(CORPUS.resolve(name).resolve(version + ".out"))) {
            return ToolOutput.read(output);
        }
    }
}
