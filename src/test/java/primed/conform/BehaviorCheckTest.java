package primed.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.tlc.Problem;
import primed.tlc.Tlc;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/** What the spec says of behaviors of a small counter. Its limit is 3. */
class BehaviorCheckTest {
    private static final String COUNTER = """
            ---- MODULE Counter ----
            EXTENDS Naturals
            CONSTANT Limit
            VARIABLE n

            Init == n = 0

            Add(k) ==
              /\\ n + k <= Limit
              /\\ n' = n + k

            Reset ==
              /\\ n > 0
              /\\ n' = 0

            Next == (\\E k \\in 1..2 : Add(k)) \\/ Reset
            ====
            """;

    private static final Ending OPEN = new Ending.Finite();
    private static final Action RESET = new Action("Reset", Map.of(), null);

    @TempDir
    Path folder;

    private Path spec;

    @BeforeEach
    void writeSpec() throws IOException {
        spec = Files.writeString(folder.resolve("Counter.tla"), COUNTER);
    }

    @Test
    void allowsWhatTheSpecDoes() throws Exception {
        Behavior behavior = counter(0, add(1, 1), add(2, 3), step(RESET, 0));

        assertThat(ask(behavior)).isEqualTo(new Answer.Allowed());
    }

    @Test
    void allowsABehaviorWithoutSteps() throws Exception {
        assertThat(ask(counter(0))).isEqualTo(new Answer.Allowed());
    }

    /** A spec allows steps that change nothing, whatever they are called. */
    @Test
    void allowsAStepThatChangesNothing() throws Exception {
        Behavior behavior = counter(0, add(1, 1), step(Action.unnamed(), 1), add(2, 1), add(2, 3));

        assertThat(ask(behavior)).isEqualTo(new Answer.Allowed());
    }

    @Test
    void allowsAnyActionWhereNoneIsNamed() throws Exception {
        Behavior behavior = counter(0, step(Action.unnamed(), 2), step(Action.unnamed(), 0));

        assertThat(ask(behavior)).isEqualTo(new Answer.Allowed());
    }

    @Test
    void forbidsAStateThatTheActionDoesNotLeadTo() throws Exception {
        Behavior behavior = counter(0, add(1, 1), add(2, 2), step(RESET, 0));

        assertThat(ask(behavior)).isEqualTo(new Answer.Forbidden(0, 2, add(2)));
    }

    /** From 3 no action but Reset is enabled. */
    @Test
    void forbidsAnActionThatIsNotEnabled() throws Exception {
        Behavior behavior = counter(0, add(2, 2), add(1, 3), add(1, 4));

        assertThat(ask(behavior)).isEqualTo(new Answer.Forbidden(0, 3, add(1)));
    }

    /** Add(1) leads from 0 to 1; Reset does not. */
    @Test
    void forbidsTheRightStateByAnotherAction() throws Exception {
        assertThat(ask(counter(0, step(RESET, 1)))).isEqualTo(new Answer.Forbidden(0, 1, RESET));
    }

    /** Add(1) leads from 0 to 1; Add(2) does not. */
    @Test
    void forbidsTheRightStateByAnotherParameter() throws Exception {
        assertThat(ask(counter(0, add(2, 1)))).isEqualTo(new Answer.Forbidden(0, 1, add(2)));
    }

    /** Add(3) by itself would lead from 0 to 3, but Next takes 1 and 2 only. */
    @Test
    void forbidsAParameterThatNextDoesNotChoose() throws Exception {
        assertThat(ask(counter(0, add(3, 3)))).isEqualTo(new Answer.Forbidden(0, 1, add(3)));
    }

    @Test
    void knowsThatABehaviorStartsElsewhere() throws Exception {
        assertThat(ask(counter(1, add(1, 2)))).isEqualTo(new Answer.OtherStart(0));
    }

    @Test
    void allowsALassoWhoseWayBackIsAStep() throws Exception {
        Behavior behavior = lasso(0, counter(0, add(1, 1), add(2, 3)));

        assertThat(ask(behavior)).as("Reset leads from 3 to 0").isEqualTo(new Answer.Allowed());
    }

    @Test
    void forbidsALassoWhoseWayBackIsNoStep() throws Exception {
        Behavior behavior = lasso(1, counter(0, add(1, 1), add(2, 3)));

        assertThat(ask(behavior))
                .as("nothing leads from 3 to 1")
                .isEqualTo(new Answer.Forbidden(0, 3, Action.unnamed()));
    }

    @Test
    void asksForManyBehaviorsInOneRun() throws Exception {
        Behavior right = counter(0, add(1, 1));
        Behavior same = counter(0, add(1, 1));
        Behavior longer = counter(0, add(2, 2), step(RESET, 0), add(1, 1));

        assertThat(ask(right, same, longer)).isEqualTo(new Answer.Allowed());
    }

    @Test
    void namesTheBehaviorThatIsWrong() throws Exception {
        Behavior right = counter(0, add(1, 1), add(2, 3));
        Behavior wrong = counter(0, add(1, 1), add(1, 3));

        assertThat(ask(right, wrong, right)).isEqualTo(new Answer.Forbidden(1, 2, add(1)));
    }

    @Test
    void namesTheBehaviorThatStartsElsewhere() throws Exception {
        Behavior right = counter(0, add(1, 1));

        assertThat(ask(right, right, counter(2, step(RESET, 0)))).isEqualTo(new Answer.OtherStart(2));
    }

    /** The same behavior is allowed or not by what the constants are. */
    @Test
    void constantsAreTheQuestionsOwn() throws Exception {
        Behavior behavior = counter(0, add(2, 2));

        assertThat(ask(Map.of("Limit", "2"), behavior)).isEqualTo(new Answer.Allowed());
        assertThat(ask(Map.of("Limit", "1"), behavior)).isEqualTo(new Answer.Forbidden(0, 1, add(2)));
    }

    @Test
    void aConstantCanStandForADefinition() throws Exception {
        spec = Files.writeString(
                folder.resolve("MCCounter.tla"), "---- MODULE MCCounter ----\nEXTENDS Counter\nSmall == 1\n====\n");

        assertThat(ask(Map.of("Limit", "<- Small"), counter(0, add(1, 1)))).isEqualTo(new Answer.Allowed());
        assertThat(ask(Map.of("Limit", "<- Small"), counter(0, add(2, 2))))
                .isEqualTo(new Answer.Forbidden(0, 1, add(2)));
    }

    @Test
    void anUnknownActionIsAProblemOfTheParser() throws Exception {
        Action unknown = new Action("Multiply", Map.of("k", Value.of(2)), null);

        assertThat(problems(ask(counter(0, step(unknown, 0)))))
                .anySatisfy(problem -> assertThat(problem.message()).contains("Unknown operator", "Multiply"));
    }

    @Test
    void aConstantWithoutValueIsAProblem() throws Exception {
        assertThat(problems(ask(Map.of(), counter(0))))
                .anySatisfy(problem -> assertThat(problem.message()).contains("Limit"));
    }

    @Test
    void leavesNothingBehind() throws Exception {
        ask(counter(0, add(1, 1)));
        ask(counter(0, add(1, 2)));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(spec);
        }
    }

    @Test
    void thereMustBeAQuestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question(spec, Map.of(), List.of()))
                .withMessage("there must be a behavior to ask about");
    }

    private Answer ask(Behavior... behaviors) throws Exception {
        return ask(Map.of("Limit", "3"), behaviors);
    }

    private Answer ask(Map<String, String> constants, Behavior... behaviors) throws Exception {
        return new BehaviorCheck(Tlc.bundled()).ask(new Question(spec, constants, List.of(behaviors)));
    }

    private static List<Problem> problems(Answer answer) {
        return assertThat(answer)
                .asInstanceOf(type(Answer.Undecided.class))
                .actual()
                .problems();
    }

    private static Behavior counter(int start, Step... steps) {
        return new Behavior(state(start), List.of(steps), OPEN);
    }

    private static Behavior lasso(int backTo, Behavior behavior) {
        return new Behavior(behavior.initial(), new ArrayList<>(behavior.steps()), new Ending.Lasso(backTo));
    }

    private static Step add(int k, int after) {
        return step(add(k), after);
    }

    private static Action add(int k) {
        return new Action("Add", Map.of("k", Value.of(k)), null);
    }

    private static Step step(Action action, int after) {
        return new Step(action, state(after));
    }

    private static State state(int n) {
        return new State(Map.of("n", Value.of(n)));
    }
}
