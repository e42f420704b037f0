package primed.sockmap.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import primed.replay.Divergence;
import primed.replay.Divergence.Cause;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.replay.ReplayResult.Conforms;
import primed.replay.ReplayResult.Diverges;
import primed.trace.Behavior;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/**
 * The reference goes along with the spec's counterexample of the flaky selftest; and it would be noticed if it did not,
 * whichever value of whichever state were wrong.
 */
class LockstepTest {
    private static final SelftestModel FLAKY = SelftestModel.of("Reader = flaky");
    private static Behavior counterexample;

    @BeforeAll
    static void check() throws Exception {
        counterexample = Counterexamples.of("FlakyUdpGated");
    }

    @Test
    void theReferenceConforms() {
        assertThat(replay(counterexample, FLAKY))
                .isEqualTo(new Conforms(counterexample.steps().size()));
    }

    @Test
    void aWrongValueIsToldWithItsStepAndItsVariable() {
        int enqueue = indexOf("BacklogEnqueue");
        Behavior wrong = falsify(enqueue, "ingressMsg", Value.sequence());

        Divergence divergence = divergence(replay(wrong, FLAKY));

        assertThat(divergence.moment().step()).isEqualTo(enqueue);
        assertThat(divergence.toString())
                .startsWith("The system diverges from the spec at step " + enqueue + " of "
                        + counterexample.steps().size() + ".\n")
                .containsPattern("action +: BacklogEnqueue\n")
                .containsPattern("in words +: the backlog worker makes the next redirected packet readable\n")
                .containsPattern("variable +: ingressMsg\n")
                .containsPattern("expected +: <<>>\n")
                .containsPattern("actual +: <<<<0, 1>>>>\n");
    }

    /** No variable is left out of the comparison, at no step. */
    @Test
    void anyWrongValueOfAnyStateIsFound() {
        for (int index = 0; index < counterexample.states().size(); index++) {
            for (String variable : counterexample.initial().variables().keySet()) {
                Behavior wrong = falsify(index, variable, Value.of("falsified"));

                Divergence divergence = divergence(replay(wrong, FLAKY));

                assertThat(divergence.moment().step())
                        .as("%s in state %d", variable, index)
                        .isEqualTo(index);
                assertThat(divergence.cause())
                        .asInstanceOf(type(Cause.OtherState.class))
                        .extracting(Cause.OtherState::mismatches)
                        .satisfies(mismatches -> assertThat(mismatches)
                                .extracting(Divergence.Mismatch::variable)
                                .containsExactly(variable));
            }
        }
    }

    /** Every step changes the state, so that the next one shows that it was not taken. */
    @Test
    void aStepLeftOutIsMissedAtOnce() {
        for (int step = 1; step < counterexample.steps().size(); step++) {
            List<Step> steps = new ArrayList<>(counterexample.steps());
            steps.remove(step - 1);
            Behavior wrong = new Behavior(counterexample.initial(), steps, counterexample.ending());

            assertThat(divergence(replay(wrong, FLAKY)).moment().step())
                    .as(
                            "without step %d, %s",
                            step, counterexample.steps().get(step - 1).action())
                    .isEqualTo(step);
        }
    }

    /** A kernel on which a redirect to self is PASS does not put c1's message into ingress_skb. */
    @Test
    void anotherKernelDivergesWhereTheVerdictIsApplied() {
        SelftestModel wrong = SelftestModel.of("Reader = flaky", "SelfRedirect = pass");

        Divergence divergence = divergence(replay(counterexample, wrong));

        assertThat(divergence.moment().step()).isEqualTo(indexOf("ApplyVerdict"));
        assertThat(mismatch(divergence, "ingressSkb")).hasToString("ingressSkb[1]: expected <<0, 1>>, actual nothing");
        assertThat(mismatch(divergence, "ingressMsg")).hasToString("ingressMsg[1]: expected nothing, actual <<0, 1>>");
    }

    /** The recv loop does not ask FIONREAD first. */
    @Test
    void anotherReaderDivergesWhereItBegins() {
        Divergence divergence = divergence(replay(counterexample, FLAKY.withReader("loop")));

        assertThat(divergence.moment().step()).isEqualTo(indexOf("BeginReading"));
        assertThat(mismatch(divergence, "call")).hasToString("call.op: expected \"FIONREAD\", actual \"poll\"");
    }

    /** UDP has no count of unread bytes. */
    @Test
    void anotherTransportDivergesWhereTheFirstMessageIsQueued() {
        SelftestModel tcp = SelftestModel.of("Reader = flaky", "Transport = TCP");

        Divergence divergence = divergence(replay(counterexample, tcp));

        assertThat(divergence.moment().step()).isEqualTo(indexOf("QueueSkb"));
        assertThat(mismatch(divergence, "inq")).hasToString("inq: expected 0, actual 2");
    }

    /** The gate is the sender's: it waits until FIONREAD shows its first message, which an old kernel never does. */
    @Test
    void anOldFionreadDoesNotLetTheSenderGoOn() {
        SelftestModel old = SelftestModel.of("Reader = flaky", "FionreadSees = native");

        Divergence divergence = divergence(replay(counterexample, old));

        assertThat(divergence.moment().action())
                .hasValueSatisfying(action -> assertThat(action).hasToString("Send(1)"));
        assertThat(divergence.cause())
                .isEqualTo(new Cause.Refused("thread 1 still waits after message 1; FIONREAD shows 0"));
    }

    private static ReplayResult replay(Behavior behavior, SelftestModel model) {
        return Replay.run(behavior, SockmapBinding.reference(model));
    }

    private static Divergence divergence(ReplayResult result) {
        assertThat(result).isInstanceOf(Diverges.class);
        return ((Diverges) result).divergence();
    }

    private static Object mismatch(Divergence divergence, String variable) {
        return ((Cause.OtherState) divergence.cause())
                .mismatches().stream()
                        .filter(mismatch -> mismatch.variable().equals(variable))
                        .findFirst()
                        .orElseThrow()
                        .first();
    }

    /** The number of the first step of this action. */
    private static int indexOf(String action) {
        List<String> names = counterexample.steps().stream()
                .map(step -> step.action().name())
                .toList();
        assertThat(names).contains(action);
        return names.indexOf(action) + 1;
    }

    private static Behavior falsify(int index, String variable, Value wrong) {
        State initial = counterexample.initial();
        if (index == 0) {
            return new Behavior(falsify(initial, variable, wrong), counterexample.steps(), counterexample.ending());
        }
        List<Step> steps = new ArrayList<>(counterexample.steps());
        Step step = steps.get(index - 1);
        steps.set(index - 1, new Step(step.action(), falsify(step.state(), variable, wrong)));
        return new Behavior(initial, steps, counterexample.ending());
    }

    private static State falsify(State state, String variable, Value wrong) {
        Map<String, Value> variables = new LinkedHashMap<>(state.variables());
        variables.put(variable, wrong);
        return new State(variables);
    }
}
