package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;

/** What the spec does not allow is tried, and must be refused with the state unchanged. */
class RefusalReplayTest {
    private static final Behavior BEHAVIOR = Pipe.threeSteps(new Ending.Finite());
    private static final Action TAKE = new Action("Take", Map.of(), null);

    @Test
    void aSystemThatRefusesGoesOnAsIfNothingHadHappened() {
        RefusalResult result = run(List.of(List.of(TAKE), List.of(), List.of(), List.of()), Pipe.fresh("pipe"));

        assertThat(result)
                .isEqualTo(new RefusalResult.AllRefused(1))
                .hasToString("The system refused all 1 actions that were tried.");
    }

    @Test
    void anActionThatIsTakenIsTold() {
        RefusalResult result = run(List.of(List.of(), List.of(TAKE), List.of(), List.of()), Pipe.fresh("pipe"));

        assertThat(result)
                .hasToString("The spec does not allow Take after step 1. The system took it: queue[1]: expected 1,"
                        + " actual nothing.");
    }

    @Test
    void anActionWithoutAnEffectIsNoRefusal() {
        BindingFactory factory =
                initial -> Pipe.binding(new Pipe()).action("Peek", p -> {}).build();
        RefusalResult result =
                run(List.of(List.of(new Action("Peek", Map.of(), null)), List.of(), List.of(), List.of()), factory);

        assertThat(result)
                .hasToString("The spec does not allow Peek in the initial state. The system took it, without an"
                        + " effect.");
    }

    @Test
    void aRefusalThatChangesTheStateIsTold() {
        BindingFactory factory = initial -> {
            Pipe pipe = new Pipe();
            return Pipe.binding(pipe)
                    .action("Break", p -> {
                        pipe.put(7);
                        throw new IllegalStateException("no");
                    })
                    .build();
        };
        RefusalResult result =
                run(List.of(List.of(), List.of(), List.of(new Action("Break", Map.of(), null)), List.of()), factory);

        assertThat(result.toString())
                .startsWith("The spec does not allow Break after step 2. The system refused it")
                .contains("but its state changed: queue[3]: expected nothing, actual 7");
    }

    @Test
    void whatCannotBeTriedIsLeftOut() {
        RefusalResult result = RefusalReplay.run(
                BEHAVIOR,
                List.of(List.of(), List.of(TAKE), List.of(new Action("Unbound", Map.of(), null)), List.of()),
                (action, state) -> !action.equals(TAKE),
                Pipe.fresh("pipe"));

        assertThat(result).isEqualTo(new RefusalResult.AllRefused(0));
    }

    @Test
    void aSystemThatLeavesTheBehaviorIsTold() {
        Behavior wrong =
                new Behavior(Pipe.state("<<>>", "{}"), List.of(Pipe.put(1, "<<2>>", "{}")), new Ending.Finite());
        RefusalResult result = RefusalReplay.run(
                wrong, List.of(List.of(TAKE), List.of()), (action, state) -> true, Pipe.fresh("pipe"));

        assertThat(result).isInstanceOf(RefusalResult.OffTheBehavior.class);
        assertThat(result.toString()).contains("at step 1 of 1, after refusals");
    }

    private static RefusalResult run(List<List<Action>> disabled, BindingFactory factory) {
        return RefusalReplay.run(BEHAVIOR, disabled, (action, state) -> true, factory);
    }
}
