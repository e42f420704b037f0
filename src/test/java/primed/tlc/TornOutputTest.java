package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Outputs of which a part is lost: what is known is told, and so is what is missing. */
class TornOutputTest {
    private static final Path CORPUS = Path.of("src/test/resources/tlc-corpus");

    private static String text(String name) throws IOException {
        return Files.readString(CORPUS.resolve(name + "/tlc218.out"));
    }

    private static Outcome outcome(String text) throws IOException {
        return RecordedOutputTest.read(text).runs().get(0).outcome();
    }

    /** The text without the messages of a code, or only without the one that begins with a word. */
    private static String without(String text, int code, String begin) {
        return text.replaceAll(
                "(?s)@!@!@STARTMSG " + code + ":\\d @!@!@\n" + begin + ".*?@!@!@ENDMSG " + code + " @!@!@\n", "");
    }

    private static Stream<String> warnings(Outcome outcome) {
        return outcome.warnings().stream().map(Problem::message);
    }

    @Test
    void aStateIsMissingInTheMiddle() throws IOException {
        Outcome torn = outcome(without(text("InvMulti"), 2217, "3: "));

        assertThat(Objects.requireNonNull(torn.behavior()).states()).hasSize(2);
        assertThat(warnings(torn))
                .containsExactly("TLC's output is torn: state 2 of the behavior is followed by state 4, which is left"
                        + " out with all after it");
    }

    @Test
    void theFirstStateIsMissing() throws IOException {
        Outcome torn = outcome(without(text("InvMulti"), 2217, "1: "));

        assertThat(torn.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(torn.behavior()).isNull();
        assertThat(warnings(torn)).singleElement().asString().contains("the behavior begins with state 2");
    }

    /** Also where a run goes on after errors, and shows behaviors of which only the first is kept. */
    @TestFactory
    Stream<DynamicTest> noWholeOutputIsTorn() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".out")).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.toString(),
                            () -> assertThat(warnings(outcome(Files.readString(file))))
                                    .noneMatch(warning -> warning.contains("torn"))));
        }
    }

    @Test
    void withoutTheBeginningNobodyKnowsWhyTlcStopped() throws IOException {
        String whole = text("InvMulti");
        Outcome torn = outcome(whole.substring(whole.indexOf("@!@!@STARTMSG 2217")));

        assertThat(torn.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(Objects.requireNonNull(torn.behavior()).states()).hasSize(5);
        assertThat(torn.problems())
                .singleElement()
                .hasToString("The beginning of the output is missing, and with it why TLC stopped");
    }

    /** Where an expression stands says that one failed, but not how: it may have been an assertion. */
    @Test
    void thePlacesOfExpressionsAreNoReason() throws IOException {
        String whole = text("AssertNext");
        Outcome torn = outcome(whole.substring(whole.indexOf("@!@!@ENDMSG 2132")));

        assertThat(outcome(whole).result()).isEqualTo(Result.ASSERTION_FAILURE);
        assertThat(whole).contains("@!@!@STARTMSG 2103");
        assertThat(torn.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(torn.problems())
                .singleElement()
                .hasToString("The beginning of the output is missing, and with it why TLC stopped");
    }

    @Test
    void withoutTheBeginningThereMayHaveBeenErrorsThatTlcWentOnAfter() throws IOException {
        String whole = text("CounterOk");
        Outcome torn = outcome(whole.substring(whole.indexOf("@!@!@STARTMSG 2189")));

        assertThat(torn.result()).isEqualTo(Result.SUCCESS);
        assertThat(warnings(torn)).singleElement().asString().startsWith("The beginning of the output is missing");
        assertThat(outcome(whole).warnings()).isEmpty();
    }

    @Test
    void withoutStatisticsNobodyKnowsWhetherAllWasSearched() throws IOException {
        String whole = text("CounterOk");
        Outcome torn = outcome(without(without(whole, 2199, ""), 2200, ""));

        assertThat(outcome(whole).result()).isEqualTo(Result.SUCCESS);
        assertThat(torn.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(torn.problems())
                .singleElement()
                .hasToString("The output does not tell whether TLC has searched the whole state space");
    }

    /** An output does not say whether the configuration wants states at all. */
    @Test
    void aSuccessWithoutStatesIsDoubtful() throws IOException {
        assertThat(warnings(outcome(text("NoInitState"))))
                .containsExactly("There was no state: unless the spec has assumptions only, nothing was checked");
    }
}
