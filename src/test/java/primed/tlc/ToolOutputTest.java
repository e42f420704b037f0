package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.trace.Behavior;
import primed.trace.Location;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/** Details of outputs, beyond what {@link CorpusTest} checks of all of them. */
class ToolOutputTest {
    @ParameterizedTest
    @CsvSource({
        "InvMulti, tlc218, Inv",
        "InvInit, tlc2026, Inv",
        "ActionProp, tlc218, Mono",
        "StutterEnd, tlc2026, Live",
        "StutterEnd, tlc218,",
        "Post, tlc2026, PostCond",
        "Deadlock, tlc218,",
    })
    void thePropertyIsNamedWhereTlcNamesIt(String name, String version, @Nullable String property) throws IOException {
        assertThat(CorpusTest.read(name, version).property()).isEqualTo(property);
    }

    @ParameterizedTest
    @CsvSource({
        "LexError, tlc218, LexError, 4, 26",
        "LexError, tlc2026, LexError, 4, 26",
        "LevelError, tlc218, LevelError, 5, 9",
        "LevelError, tlc2026, LevelError, 5, 9",
        "AssertNext, tlc218, AssertNext, 6, 12",
        "EvalInit, tlc2026, EvalInit, 4, 22",
        "CfgSyntax, tlc218,, 2,",
        "SymPrint, tlc218, SymPrint, 11, 8",
    })
    void problemsHaveTheirPlaces(
            String name, String version, @Nullable String module, @Nullable Integer line, @Nullable Integer column)
            throws IOException {
        Problem problem = CorpusTest.read(name, version).problems().get(0);

        assertThat(problem).isEqualTo(new Problem(problem.message(), module, line, column));
    }

    @Test
    void parametersThatNewerTlcsPrintAreNamedByTheirPlaces() throws IOException {
        List<Step> steps = steps(ToolOutput.read(new StringReader(state(1, "<Initial predicate>", "x = 0")
                + state(
                        2,
                        "<Send(<<1, \")\">>, [a |-> \"x, y line 1\"]) line 5, col 8 to line 5, col 41 of module M>",
                        "x = 1")
                + state(3, "<I!Tick line 6, col 1 to line 6, col 9 of module M>", "x = 2"))));

        assertThat(steps).extracting(step -> step.action().name()).containsExactly("Send", "I!Tick");
        assertThat(steps.get(0).action().parameters())
                .isEqualTo(Map.of(
                        "1", Value.sequence(List.of(Value.of(1), Value.of(")"))),
                        "2", Value.record(Map.of("a", Value.of("x, y line 1")))));
        assertThat(steps.get(0).action().location()).hasToString("line 5, col 8 to line 5, col 41 of module M");
    }

    /** The server of a distributed TLC leaves out what is smaller than a second, a minute or an hour. */
    @ParameterizedTest
    @CsvSource({
        "Finished in 437ms at (2026-04-29 13:50:30), PT0.437S",
        "Finished in 04s at (2026-04-29 13:50:30), PT4S",
        "Finished in 02min 04s at (2026-04-29 13:50:30), PT2M4S",
        "Finished in 03h 02min at (2026-04-29 13:50:30), PT3H2M",
        "Finished in 1d 03h at (2026-04-29 13:50:30), PT27H",
        "Finished in 12345678901234567890ms,",
        "Finished.,"
    })
    void howLongARunTook(String text, @Nullable Duration elapsed) throws IOException {
        String output = "@!@!@STARTMSG 2186:0 @!@!@\n" + text + "\n@!@!@ENDMSG 2186 @!@!@\n";

        assertThat(ToolOutput.read(new StringReader(output)).elapsed()).isEqualTo(elapsed);
    }

    /** Numbers that no module has are those of no place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000:1 | line 99999999999, col 9 to line 9, col 99999999999 of module M",
                "1000:1 | TLC found an error in the configuration file at line 99999999999",
                "2132:1 | Line 99999999999, column 9 to line 9, column 9 in M",
                "2772:0 | <A line 9, col 9 to line 9, col 9 of module M (9 9 9 99999999999)>: 1:1",
                "2772:0 | <A line 9, col 9 to line 9, col 9 of module M>: 99999999999999999999:1",
                "2217:4 | 1: <A line 99999999999, col 9 to line 9, col 9 of module M>"
            })
    void numbersOfAnyLength(String message) throws IOException {
        String[] parts = message.split(" \\| ", -1);
        String code = parts[0].substring(0, 4);

        Outcome outcome = ToolOutput.read(new StringReader(
                "@!@!@STARTMSG " + parts[0] + " @!@!@\n" + parts[1] + "\n@!@!@ENDMSG " + code + " @!@!@\n"));

        assertThat(outcome.problems()).allMatch(problem -> problem.line() == null);
        assertThat(outcome.coverage()).isEmpty();
    }

    @Test
    void changesOnlyAreCompletedFromTheStateBefore() throws IOException {
        Behavior behavior = CorpusTest.read("InvMulti_difftrace", "tlc218").behavior();

        assertThat(behavior == null ? Stream.<State>of() : behavior.states().stream())
                .allSatisfy(state -> assertThat(state.variables()).containsOnlyKeys("flag", "x"));
    }

    /** An ALIAS may have other fields in other states: what it leaves out has no value. */
    @Test
    void whatAnAliasLeavesOutIsNotCompleted() throws IOException {
        String first = state(1, "<Initial predicate>", "/\\ a = 0\n/\\ b = 5\n/\\ c = 7");

        assertThat(names(first + state(2, "<Next>", "/\\ a = 1\n/\\ b = 6") + state(3, "<Next>", "b = 7")))
                .as("a change is a conjunct, also alone")
                .containsExactly(Set.of("a", "b", "c"), Set.of("a", "b"), Set.of("b"));
        assertThat(names(first + state(2, "<Next>", "/\\ a = 1\n/\\ b = 5")))
                .as("b has not changed")
                .containsExactly(Set.of("a", "b", "c"), Set.of("a", "b"));
        assertThat(names(first + state(2, "<Next>", "/\\ a = 1\n/\\ d = 5")))
                .as("d is none of the first state's")
                .containsExactly(Set.of("a", "b", "c"), Set.of("a", "d"));
        assertThat(names(state(1, "<Initial predicate>", "/\\ a = 0\n/\\ b = 5\n/\\ _ALIASEvalError = \"no\"")
                        + state(2, "<Next>", "/\\ a = 1\n/\\ b = 6")))
                .as("the alias has no value")
                .containsExactly(Set.of("a", "b"), Set.of("a", "b"));
    }

    /** With {@code -difftrace} a step that changes nothing lists nothing, and the last state may be whole. */
    @Test
    void stepsThatChangeNothingAreCompleted() throws IOException {
        String one = state(1, "<Initial predicate>", "x = 0") + state(2, "<Skip>", "") + state(3, "<Up>", "x = 1");
        String two = state(1, "<Initial predicate>", "/\\ x = 0\n/\\ y = 0")
                + state(2, "<Skip>", "")
                + state(3, "<Up>", "/\\ x = 1")
                + state(4, "<Up>", "/\\ x = 1\n/\\ y = 1");

        assertThat(states(one)).extracting(state -> state.value("x")).containsExactly(v(0), v(0), v(1));
        assertThat(states(two)).extracting(state -> state.value("x")).containsExactly(v(0), v(0), v(1), v(1));
        assertThat(states(two)).extracting(state -> state.value("y")).containsExactly(v(0), v(0), v(0), v(1));
    }

    private static Value v(int number) {
        return Value.of(number);
    }

    private static List<Set<String>> names(String output) throws IOException {
        return states(output).stream().map(state -> state.variables().keySet()).toList();
    }

    private static List<State> states(String output) throws IOException {
        Behavior behavior = ToolOutput.read(new StringReader(output)).behavior();
        return behavior == null ? List.of() : behavior.states();
    }

    @Test
    void whatAViewPrintsIsKeptWhole() throws IOException {
        Behavior behavior = CorpusTest.read("ViewSpec_view", "tlc218").behavior();

        assertThat(behavior == null ? null : behavior.initial().variables())
                .isEqualTo(Map.of("state", Value.sequence(List.of(Value.of(0), Value.of("view")))));
    }

    @Test
    void coverageCountsEachAction() throws IOException {
        assertThat(CorpusTest.read("InvMulti_cov", "tlc218").coverage())
                .containsExactly(
                        new ActionCoverage("Init", new Location("InvMulti", 4, 1, 4, 4), true, 2, 2),
                        new ActionCoverage("Inc", new Location("InvMulti", 5, 1, 5, 3), false, 4, 8),
                        new ActionCoverage("Flip", new Location("InvMulti", 6, 1, 6, 4), false, 2, 3));
    }

    /** Of a definition that is a disjunction, newer TLCs count each disjunct, and add its place. */
    @Test
    void coverageOfADisjunctHasThePlaceOfTheDisjunct() throws IOException {
        String output = message("2201:0", "The coverage statistics at (2026-11-23 00:00:00)")
                + message("2772:0", "<Next line 5, col 1 to line 5, col 4 of module M (5 12 5 30)>: 2:2")
                + message("2772:0", "<Next line 5, col 1 to line 5, col 4 of module M (8 12 8 30)>: 0:0");

        assertThat(ToolOutput.read(new StringReader(output)).coverage())
                .containsExactly(
                        new ActionCoverage("Next", new Location("M", 5, 12, 5, 30), false, 2, 2),
                        new ActionCoverage("Next", new Location("M", 8, 12, 8, 30), false, 0, 0));
    }

    /** TLC counts the initial states at the last conjunct of the initial predicate, and none at others. */
    @Test
    void aConjunctOfTheInitialPredicateIsNoActionThatIsNeverTaken() throws IOException {
        String output = message("2262:0", "TLC2 Version 2026.11.28.183248")
                + message("2193:0", "Model checking completed. No error has been found.")
                + message("2201:0", "The coverage statistics at 2026-11-28 18:32:49")
                + message("2773:0", "<InitX line 4, col 1 to line 4, col 5 of module M>: 0:0")
                + message("2773:0", "<InitY line 5, col 1 to line 5, col 5 of module M>: 2:2")
                + message("2772:0", "<A line 6, col 1 to line 6, col 1 of module M>: 4:6")
                + message("2772:0", "<B line 7, col 1 to line 7, col 1 of module M>: 0:0")
                + message("2199:0", "8 states generated, 6 distinct states found, 0 states left on queue.")
                + message("2186:0", "Finished in 400ms at (2026-11-28 18:32:49)");

        assertThat(ToolOutput.read(new StringReader(output)).neverTaken())
                .extracting(ActionCoverage::action)
                .containsExactly("B");
    }

    @Test
    void statesLeftOnTheQueueAreNoSuccess() throws IOException {
        assertThat(ToolOutput.read(
                                new StringReader(message("2193:0", "Model checking completed. No error has been found.")
                                        + message(
                                                "2199:0",
                                                "5 states generated, 4 distinct states found, 2 states left on queue.")
                                        + message("2186:0", "Finished in 7ms at (2026-11-23 00:00:00)")))
                        .result())
                .isEqualTo(Result.INCOMPLETE);
    }

    @Test
    void numbersAreReadInAnyLocale() throws IOException {
        String progress = message(
                "2200:0",
                "Progress(1.234) at x: 488.829 states generated, 48\u202f829 distinct states found, 8 states left on queue.");

        assertThat(ToolOutput.read(new StringReader(progress)).statistics())
                .isEqualTo(new Statistics(488_829L, 48_829L, 8L, null));
    }

    @Test
    void problemsAreForPeopleSoStackTracesAreLeftOut() throws IOException {
        Problem problem = CorpusTest.read("StackOverflow", "tlc218").problems().get(0);

        assertThat(problem.message()).endsWith("java.lang.StackOverflowError");
    }

    @Test
    void anEmptyOutputIsIncomplete() throws IOException {
        Outcome outcome = ToolOutput.read(new StringReader(""));

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(outcome.tlcVersion()).isNull();
    }

    private static List<Step> steps(Outcome outcome) {
        return outcome.behavior() == null ? List.of() : outcome.behavior().steps();
    }

    private static String state(int number, String header, String variables) {
        return message("2217:4", number + ": " + header + "\n" + variables + "\n");
    }

    private static String message(String code, String text) {
        String number = code.substring(0, code.indexOf(':'));
        return "@!@!@STARTMSG " + code + " @!@!@\n" + text + "\n@!@!@ENDMSG " + number + " @!@!@\n";
    }
}
