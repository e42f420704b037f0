package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that memory or the system ended says nothing about the spec; what the spec says itself is no such end. */
class FailuresOfTlcTest {
    private static final String FRAME = """
            TLC threw an unexpected exception.
            This was probably caused by an error in the spec or model.
            See the User Output or TLC Console for clues to what happened.
            The exception was a\s""";

    private static String message(int code, String text) {
        return "@!@!@STARTMSG " + code + ":1 @!@!@\n" + text + "\n@!@!@ENDMSG " + code + " @!@!@\n";
    }

    private static Outcome read(String output) throws IOException {
        return ToolOutput.read(new StringReader(output));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Java heap space",
                "GC overhead limit exceeded",
                "Requested array size exceeds VM limit",
                "unable to create native thread: possibly out of memory or process/resource limits reached",
                "Metaspace",
                "Direct buffer memory"
            })
    void memoryThatRunsOutIsACrashWithoutItsClassToo(String text) throws IOException {
        assertThat(read(message(1000, text)).result()).isEqualTo(Result.CRASH);
    }

    /** TLC adds where it stood, as a message of its own (2147): newer TLCs tell the innermost expression last. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0) line 4, col 13 to line 4, col 45 of module Wide
            0. Line 4, column 9 to line 4, column 45 in Wide;1. Line 4, column 13 to line 4, column 45 in Wide
            """)
    void theExpressionOfAStateThatCannotBeStoredIsThePlaceOfAnErrorButNotOfACrash(String places) throws IOException {
        String fingerprint = message(
                2147,
                "TLC was unable to fingerprint.\n\nFingerprint Stack Trace:\n" + places.replace(';', '\n')
                        + "\n\nReason:\nJava heap space");
        Outcome error = read(message(1000, "Attempted to compare string \"a\" with non-string:\n1") + fingerprint);
        Outcome crash = read(message(1000, "Java heap space") + fingerprint);

        assertThat(error.problems()).extracting(Problem::line, Problem::column).containsOnly(tuple(4, 13));
        assertThat(crash.result()).isEqualTo(Result.CRASH);
        assertThat(crash.problems()).first().hasToString("Java heap space");
        assertThat(crash.problems().get(1))
                .extracting(Problem::line, Problem::column)
                .containsExactly(4, 13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The first argument of Assert evaluated to FALSE; the second argument was:\n\"Java heap space\"",
                "The first argument of Assert evaluated to FALSE; the second argument was:\nMetaspace",
                "Attempted to compare string \"No space left on device\" with non-string:\n1",
                "Attempted to compare string \"java.io.IOException: full\" with non-string:\n1"
            })
    void theSpecMaySayTheseWords(String text) throws IOException {
        assertThat(read(message(1000, text)).result()).isEqualTo(Result.EVALUATION_ERROR);
        assertThat(read(message(2132, text)).result()).isEqualTo(Result.ASSERTION_FAILURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FRAME + "java.io.IOException\n: No space left on device",
                FRAME + "java.lang.RuntimeException\n: java.io.IOException: No space left on device",
                "java.io.IOException: No space left on device",
                "No space left on device",
                "/tmp/states/0.fp (No space left on device)"
            })
    void aFullDiskIsACrash(String text) throws IOException {
        assertThat(read(message(1000, text)).result()).isEqualTo(Result.CRASH);
    }

    /** The codes of TLC's own files, each in TLC's words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2101 | TLC could not make a directory for the disk files it needs to write.
            2126 | TLC encountered the following error while restarting from a checkpoint;
            2161 | Disk I/O error accessing the file for fingerprints.
            2163 | TLC could not make a directory states for the disk files it needs to write.
            2167 | Unable to open nodes_0.
            2175 | TLC encountered the following error writing the queue of unexplored states:
            """)
    void soIsWhateverElseTlcTellsOfItsFiles(int code, String text) throws IOException {
        assertThat(read(message(code, text)).result()).isEqualTo(Result.CRASH);
    }

    @Test
    void whatTlcTellsOfItsQueueIsAWholeSentence() throws IOException {
        Outcome outcome = read(message(2127, "when writing the disk (StatePoolWriter.run):\nNo space left on device"));

        assertThat(outcome.result()).isEqualTo(Result.CRASH);
        assertThat(outcome.problems())
                .first()
                .hasToString("TLC failed when writing the disk (StatePoolWriter.run):\nNo space left on device");
    }

    @Test
    void aFolderToRecoverFromWithoutCheckpointIsWrongUse() throws IOException {
        String missing = FRAME + "java.io.FileNotFoundException\n: old/states/vars.chkpt (No such file or directory)";

        assertThat(read(message(1000, missing)).result()).isEqualTo(Result.CONFIG_ERROR);
    }

    /** What a configuration leaves open has a code of its own (2222). */
    @ParameterizedTest
    @CsvSource({
        "2280, 'In evaluation, the identifier x is either undefined or not an operator.', EVALUATION_ERROR",
        "2244, 'TLC can''t handle real numbers.\n1.5', EVALUATION_ERROR",
        "2222, 'The constant parameter N is not assigned a value by the configuration file.', CONFIG_ERROR",
        "2281, 'The configuration file substitutes constant N with non-constant x', CONFIG_ERROR"
    })
    void anExpressionWithoutValueIsNoMistakeInTheConfiguration(int code, String text, Result result)
            throws IOException {
        assertThat(read(message(code, text)).result()).isEqualTo(result);
        assertThat(read("@!@!@STARTMSG 1000:1 @!@!@\n" + FRAME + "java.lang.RuntimeException\n: "
                                + message(code, text).replace(code + ":1", code + ":0") + "@!@!@ENDMSG 1000 @!@!@\n")
                        .result())
                .isEqualTo(result);
    }
}
