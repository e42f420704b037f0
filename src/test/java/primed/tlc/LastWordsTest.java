package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was cut off in its search: what JVM, shell or CI said about it decides what it came to. */
class LastWordsTest {
    private static final Path CUT_OFF = Path.of("src/test/resources/tlc-corpus/OOMBig/tlc218.out");

    private static Outcome after(String line) throws IOException {
        return RecordedOutputTest.read(Files.readString(CUT_OFF) + line + "\n")
                .runs()
                .get(0)
                .outcome();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space",
                "java.lang.OutOfMemoryError: GC overhead limit exceeded",
                "# A fatal error has been detected by the Java Runtime Environment:",
                "# There is insufficient memory for the Java Runtime Environment to continue.",
                "Killed",
                "bash: line 1: 12345 Killed                  java -cp tla2tools.jar tlc2.TLC -tool M",
                "./check.sh: line 12:   345 Segmentation fault      (core dumped) java tlc2.TLC M",
                "Terminated",
                "##[error]Process completed with exit code 137.",
                "Error: Process completed with exit code 143.",
                "The container was OOMKilled",
            })
    void aCrash(String line) throws IOException {
        Outcome outcome = after(line);

        assertThat(outcome.result()).isEqualTo(Result.CRASH);
        assertThat(outcome.problems()).singleElement().asString().contains(line);
        assertThat(outcome.userOutput()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##[error]Process completed with exit code 124.",
                "##[error]The job running on runner Hosted Agent 2 has exceeded the maximum execution time of 360 minutes.",
                "ERROR: Job failed: execution took longer than 1h0m0s seconds",
            })
    void aTimeout(String line) throws IOException {
        assertThat(after(line).result()).isEqualTo(Result.TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "##[error]The operation was canceled.", "\"Killed\"", "<<\"exit code 137\", 1>>", "Killer"})
    void nothingOfTheKind(String line) throws IOException {
        Outcome outcome = after(line);

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(outcome.problems()).singleElement().hasToString("The output ends before TLC had finished");
    }

    private static Outcome printing(String printed) throws IOException {
        String whole = Files.readString(Path.of("src/test/resources/tlc-corpus/CounterOk/tlc218.out"));
        int start = whole.indexOf("@!@!@STARTMSG 2189:0");
        return RecordedOutputTest.read(whole.substring(0, start) + printed + whole.substring(start))
                .runs()
                .get(0)
                .outcome();
    }

    /** {@code PrintT(Killed)}, where {@code Killed} is a model value. */
    @ParameterizedTest
    @ValueSource(strings = {"Killed\n<<\"after\", 0>>\n", "Terminated\n<<1, 2>>\nTerminated\n", "Aborted\nKilled\n"})
    void modelValuesThatLookLikeWordsOfAShell(String printed) throws IOException {
        Outcome outcome = printing(printed);

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.userOutput()).isEqualTo(printed);
    }

    @Test
    void whatIsPrintedAfterSuchAModelValueShowsThatTheRunWentOn() throws IOException {
        Outcome outcome = after("Killed\n[pc |-> Killed, at |-> 0]");

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(outcome.problems()).singleElement().hasToString("The output ends before TLC had finished");
        assertThat(outcome.userOutput()).endsWith("Killed\n[pc |-> Killed, at |-> 0]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Killed\nmake: *** [check] Error 137",
                "Terminated\n[Pipeline] }",
                "##[error]Process completed with exit code 137.\n{1, 2}",
                "bash: line 1: 12345 Killed  java tlc2.TLC M\n\"done\"",
            })
    void whatACiSaysAfterItDoesNot(String lines) throws IOException {
        Outcome outcome = after(lines);

        assertThat(outcome.result()).isEqualTo(Result.CRASH);
        assertThat(outcome.userOutput()).isEmpty();
    }

    @Test
    void aRunThatEndedByItselfIsNotAskedWhatCameAfter() throws IOException {
        String whole =
                Files.readString(CUT_OFF.resolve("../../CounterOk/tlc218.out").normalize());

        Outcome outcome =
                RecordedOutputTest.read(whole + "Killed\n").runs().get(0).outcome();

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
    }
}
