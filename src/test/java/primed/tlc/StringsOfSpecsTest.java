package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A string of the spec may hold the words that TLC says itself. It then says nothing about the run. */
class StringsOfSpecsTest {
    private static final String EXPRESSIONS = """
            The error occurred when TLC was evaluating the nested
            expressions at the following positions:
            0. Line 6, column 3 to line 6, column 30 in Foo
            """;

    private static String message(int code, String text) {
        return "@!@!@STARTMSG " + code + ":1 @!@!@\n" + text + "\n@!@!@ENDMSG " + code + " @!@!@\n";
    }

    private static Outcome read(String output) throws IOException {
        return ToolOutput.read(new StringReader(output));
    }

    private static void isPlaced(
            Outcome outcome, @Nullable String module, @Nullable Integer line, @Nullable Integer column) {
        assertThat(outcome.problems())
                .first()
                .extracting(Problem::module, Problem::line, Problem::column)
                .containsExactly(module, line, column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"see line 1, col 2 to line 3, col 4 of module Zzz\"",
                "\"see the configuration file at line 5\"",
                "\"a \\\" quote, line 1, col 2 to line 3, col 4 of module Zzz\"",
                "see line 1, col 2 to line 3, col 4 of module Zzz"
            })
    void theTextOfAnAssertionIsNotItsPlace(String text) throws IOException {
        String failed =
                message(2132, "The first argument of Assert evaluated to FALSE; the second argument was:\n" + text);

        Outcome outcome = read(failed + message(2103, EXPRESSIONS));

        assertThat(outcome.result()).isEqualTo(Result.ASSERTION_FAILURE);
        isPlaced(outcome, "Foo", 6, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.OutOfMemoryError", "The exception was a tlc2.tool.ConfigFileException"})
    void theNameOfAnExceptionIsNotOne(String text) throws IOException {
        String unequal = "Attempted to check equality of string \"" + text + "\" with non-string:\n0";

        assertThat(read(message(1000, unequal)).result()).isEqualTo(Result.EVALUATION_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[m |-> 1]\nto nonexistent record field java.lang.OutOfMemoryError.",
                ": Attempted to access nonexistent field 'java.lang.OutOfMemoryError' of record\n[m |-> 1]"
            })
    void norIsTheNameOfAField(String text) throws IOException {
        assertThat(read(message(1000, text)).result()).isEqualTo(Result.EVALUATION_ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.OutOfMemoryError: Java heap space, CRASH",
        "The exception was a tlc2.tool.ConfigFileException, CONFIG_ERROR",
        "The exception was a java.lang.StackOverflowError, CRASH",
        "': tlc2.tool.EvalException: java.lang.NoClassDefFoundError: M', CRASH",
        "'The value \"x\" has no fingerprint:\njava.lang.StackOverflowError', CRASH"
    })
    void outsideOfStringsItIs(String text, Result result) throws IOException {
        assertThat(read(message(1000, text)).result()).isEqualTo(result);
    }

    @Test
    void thePlaceBehindAStringIsFound() throws IOException {
        isPlaced(
                read(message(
                        1000,
                        "Attempted to check equality of string \"line 1, col 2 to line 3, col 4 of module Zzz\" with"
                                + " non-string:\n0\nline 6, col 3 to line 6, col 9 of module Foo")),
                "Foo",
                6,
                3);
    }

    @Test
    void aStringWithoutAnythingElseIsNoPlace() throws IOException {
        String failed = "The first argument of Assert evaluated to FALSE; the second argument was:\n"
                + "\"line 1, col 2 to line 3, col 4 of module Zzz\"";

        isPlaced(read(message(2132, failed)), null, null, null);
    }

    @Test
    void theBundledTlcPlacesAnAssertionWhereItStands(@TempDir Path folder) throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Model", """
                EXTENDS Integers, TLC
                VARIABLE x
                Init == x = 0
                Next == x' = x + 1 /\\ Assert(x < 2, "see line 1, col 2 to line 3, col 4 of module Zzz")
                """, "INIT Init\nNEXT Next\n");

        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.ASSERTION_FAILURE);
        isPlaced(outcome, "Model", 5, 23);
    }
}
