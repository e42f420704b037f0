package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.trace.State;
import primed.value.Value;

/** Outputs of which a part is lost: what is known is told, and so is what is missing. */
class TornOutputTest {
    private static final Path CORPUS = Path.of("src/test/resources/tlc-corpus");

    private static final String FRAME = """
            TLC threw an unexpected exception.
            This was probably caused by an error in the spec or model.
            See the User Output or TLC Console for clues to what happened.
            The exception was a\s""";

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
    void theNumberOfTheLastStateIsMissing() throws IOException {
        Outcome torn = outcome(text("InvMulti").replaceAll("5: <.*>\n", ""));

        assertThat(Objects.requireNonNull(torn.behavior()).states()).hasSize(4);
        assertThat(warnings(torn)).singleElement().asString().contains("a state of the behavior has lost its number");
    }

    @Test
    void theWayBackOfALassoIsMissing() throws IOException {
        Outcome torn = outcome(text("Lasso").replaceAll("\\d+: Back to state.*\n", ""));

        assertThat(torn.result()).isEqualTo(Result.LIVENESS_FAILURE);
        assertThat(warnings(torn))
                .singleElement()
                .asString()
                .contains("nothing tells how the behavior that violates liveness goes on after its last state");
    }

    @Test
    void aForeignLineInAState() throws IOException {
        String whole = text("InvMulti");
        Outcome torn = outcome(whole.replace("/\\ x = 2\n", "WARNING: An illegal access\n/\\ x = 2\nhas occurred\n"));

        assertThat(torn.behavior()).isEqualTo(outcome(whole).behavior());
        assertThat(warnings(torn))
                .hasSizeGreaterThan(1)
                .allMatch(warning -> warning.matches("TLC's output is torn: a line in state \\d of the behavior is not"
                        + " TLC's, and is left out: (WARNING: An illegal access|has occurred)"));
    }

    /** Whether 34 is a line of its own or the rest of a number that a console has broken, nobody knows. */
    @Test
    void aLineThatMayBePartOfAValueIsNotLeftOut() throws IOException {
        Outcome torn = outcome(text("InvMulti").replace("/\\ x = 2\n", "/\\ x = 2\n34\n"));

        assertThat(String.valueOf(torn.behavior())).contains("34");
    }

    /** The only variable is no conjunct. */
    @ParameterizedTest
    @ValueSource(strings = {"OpenJDK warning: Sharing is off\nx = 3", "x = 3\nOpenJDK warning: Sharing is off"})
    void aForeignLineInAStateOfOneVariable(String state) {
        StateText text = StateText.parse(state);

        assertThat(text.state()).isEqualTo(new State(Map.of("x", Value.of(3))));
        assertThat(text.foreign()).containsExactly("OpenJDK warning: Sharing is off");
        assertThat(text.unread()).isEmpty();
    }

    /** A view or an ALIAS prints no variables: a line that looks like one may be anybody's. */
    @ParameterizedTest
    @ValueSource(strings = {"<<0, 1>>\nmax = 5 MB", "a = 1\nb = 2\n<<0, 1>>"})
    void withoutAVariableForCertainAStateIsKeptWhole(String state) {
        StateText text = StateText.parse(state);

        assertThat(text.state().variables()).containsOnlyKeys("state");
        assertThat(text.unread()).containsExactly("state");
    }

    @Test
    void aValueThatCannotBeReadCostsNoOther() throws IOException {
        String whole = text("InvMulti");
        Outcome odd = outcome(whole.replace("/\\ x = 2\n", "/\\ x = [!, ??\n   ?]\n"));

        assertThat(Objects.requireNonNull(odd.behavior()).last().variables().keySet())
                .isEqualTo(Objects.requireNonNull(outcome(whole).behavior())
                        .last()
                        .variables()
                        .keySet());
        assertThat(String.valueOf(odd.behavior())).contains("[!, ?? ?]");
        assertThat(warnings(odd))
                .isNotEmpty()
                .allMatch(
                        warning -> warning.matches("The value of x in state \\d of the behavior cannot be read, and is"
                                + " kept as it is printed"));
    }

    @Test
    void theFieldsOfAnAliasMayHaveAnyName() {
        assertThat(StateText.parse("/\\ x y = 0\n/\\ z = 2").state())
                .isEqualTo(new State(Map.of("x y", Value.of(0), "z", Value.of(2))));
    }

    /** What was told before is not lost by a cut in the numbers that come last. */
    @Test
    void cutInTheStatistics() throws IOException {
        String whole = text("CounterOk");
        int last = whole.indexOf("@!@!@STARTMSG 2199:0");
        Statistics before = outcome(whole.substring(0, last)).statistics();

        assertThat(before.distinct()).isNotNull();
        for (int cut = last; cut < whole.indexOf("@!@!@ENDMSG 2199"); cut++) {
            assertThat(outcome(whole.substring(0, cut)).statistics()).isEqualTo(before);
        }
    }

    /** TLC says the same of every exception before it says which one it was: it may be one of the configuration. */
    @Test
    void cutInTheWordsForEveryException() throws IOException {
        String whole = "@!@!@STARTMSG 1000:1 @!@!@\n" + FRAME + "java.lang.RuntimeException\n: The configuration";
        int begin = after(whole, "1000:1 @!@!@\n", 0);
        int end = after(whole, "RuntimeException\n: ", begin);

        for (int cut = begin; cut <= end; cut++) {
            Outcome torn = outcome(whole.substring(0, cut));
            assertThat(torn.result()).as(whole.substring(begin, cut)).isEqualTo(Result.INCOMPLETE);
            assertThat(torn.problems()).singleElement().hasToString("The output ends before TLC had finished");
        }
        assertThat(outcome(whole.substring(0, end + 1)).result()).isEqualTo(Result.EVALUATION_ERROR);
    }

    @Test
    void cutAfterTheNameOfAnErrorOfTheJvm() throws IOException {
        assertThat(outcome("@!@!@STARTMSG 1000:1 @!@!@\n" + FRAME + "java.lang.StackOverflowError")
                        .result())
                .isEqualTo(Result.CRASH);
    }

    @Test
    void cutBetweenTheErrorAndItsBehavior() throws IOException {
        String whole = text("InvMulti");
        Outcome torn = outcome(whole.substring(0, after(whole, "@!@!@ENDMSG 2110 @!@!@\n", 0)) + "@");

        assertThat(torn.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(torn.behavior()).isNull();
        assertThat(warnings(torn))
                .containsExactly("TLC's output ends too early: the behavior and the statistics may be missing");
    }

    /** TLC stops at once where its options are wrong, and before all states where the configuration is. */
    @ParameterizedTest
    @ValueSource(strings = {"BadOption", "CfgSyntax"})
    void nothingIsMissingBehindAnErrorBeforeTheSearch(String name) throws IOException {
        assertThat(outcome(without(text(name), 2186, "")).warnings()).isEmpty();
    }

    /** Without one of its markers a whole output may tell less; but it says so, and it never tells anything else. */
    @TestFactory
    Stream<DynamicTest> aMarkerIsMissingAnywhere() throws IOException {
        Random random = new Random(3);
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(TornOutputTest::isWhole).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                        List<String> lines = Files.readAllLines(file);
                        List<Integer> markers = IntStream.range(1, lines.size())
                                .filter(i -> lines.get(i).matches("(: )?@!@!@(START|END)MSG [\\d:]+ @!@!@"))
                                .boxed()
                                .toList();
                        Outcome whole = outcome(String.join("\n", lines));
                        for (int i = 0; i < 12; i++) {
                            List<String> rest = new ArrayList<>(lines);
                            String lost = rest.remove((int) markers.get(random.nextInt(markers.size())));
                            saysSoOrIsTheSame(lost, outcome(String.join("\n", rest)), whole);
                        }
                    }));
        }
    }

    /** An output of a TLC that was not killed. */
    private static boolean isWhole(Path file) {
        try {
            return file.toString().endsWith(".out") && Files.readAllLines(file).contains("@!@!@ENDMSG 2186 @!@!@");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void saysSoOrIsTheSame(String lost, Outcome torn, Outcome whole) {
        boolean isSame = Objects.equals(torn.behavior(), whole.behavior())
                && torn.result() == whole.result()
                && torn.problems().equals(whole.problems())
                && torn.statistics().equals(whole.statistics());
        boolean saysSo = Stream.concat(warnings(torn), torn.problems().stream().map(Problem::message))
                .anyMatch(text -> text.matches("(?s)(TLC's output is torn|TLC's output ends|The output ends"
                        + "|The beginning of the output is missing).*"));
        assertThat(isSame || saysSo).as("without " + lost).isTrue();
        boolean isOne = whole.violations().size() == 1; // of several another one may be the first that is whole
        if (isOne && torn.behavior() != null && whole.behavior() != null) {
            assertThat(whole.behavior().states())
                    .as("without " + lost)
                    .startsWith(torn.behavior().states().toArray(State[]::new));
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

    /** What is left begins in the parser's words, and perhaps without the messages after them. */
    @ParameterizedTest
    @ValueSource(strings = {"LexError", "LevelError"})
    void withoutTheBeginningTheParsersWordsAreKnownByTheMessageAfterThem(String name) throws IOException {
        String whole = text(name);
        String rest = after(whole, "@!@!@ENDMSG 2220 @!@!@\n");

        for (String torn : List.of(rest, without(rest, 2219, ""), without(without(rest, 2219, ""), 2185, ""))) {
            for (String stamp : List.of("", "2026-04-29T13:50:30.1234567Z ")) {
                RecordedRun run = RecordedOutputTest.read(torn.replaceAll("(?m)^", stamp))
                        .runs()
                        .get(0);

                assertThat(run.module()).isEqualTo(name);
                assertThat(run.outcome().result()).isEqualTo(outcome(whole).result());
                assertThat(run.outcome().problems()).isEqualTo(outcome(whole).problems());
                assertThat(run.outcome().userOutput()).isEmpty();
            }
        }
    }

    /** The first module that is named is not the root module then. */
    @Test
    void withoutItsFileTheRootModuleIsNotKnown() throws IOException {
        String rest = after(text("LevelError"), "/LevelError.tla\n");

        RecordedRun run = RecordedOutputTest.read(rest).runs().get(0);

        assertThat(run.module()).isNull();
        assertThat(run.outcome().result()).isEqualTo(Result.SEMANTIC_ERROR);
    }

    @Test
    void whatAnotherParserSaidBeforeTheRunIsNotItsOwn() throws IOException {
        String before = after(text("LevelError"), "@!@!@ENDMSG 2220 @!@!@\n").replaceAll("(?s)@!@!@.*", "");
        String whole = text("CfgSyntax");

        assertThat(RecordedOutputTest.read(before + whole).runs().get(0).module())
                .isEqualTo(RecordedOutputTest.read(whole).runs().get(0).module())
                .isNotEqualTo("LevelError");
        assertThat(outcome(before + text("LexError")).result()).isEqualTo(Result.PARSE_ERROR);
    }

    private static String after(String text, String words) {
        return text.substring(after(text, words, 0));
    }

    /** The place behind these words, looked for from a place on. */
    private static int after(String text, String words, int from) {
        int begin = text.indexOf(words, from);
        assertThat(begin).as(words).isNotNegative();
        return begin + words.length();
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
