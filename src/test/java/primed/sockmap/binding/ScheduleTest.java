package primed.sockmap.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import primed.conform.Answer;
import primed.conform.BehaviorCheck;
import primed.conform.Question;
import primed.sockmap.ByteString;
import primed.sockmap.reader.Reading;
import primed.sockmap.reader.Reading.Ending;
import primed.tlc.Tlc;
import primed.trace.Behavior;
import primed.trace.Step;

/** The schedule that breaks one reader, done to the recv loop; and each such run is a behavior of the spec. */
class ScheduleTest {

    @Test
    void whereTheFlakyReaderReadsTwoBytesTheLoopReadsTen() throws Exception {
        SelftestModel flaky = SelftestModel.of("Reader = flaky");
        Behavior counterexample = Counterexamples.of("FlakyUdpGated");

        Schedule.Run run = new Schedule(counterexample, flaky).onRecvLoop();

        assertThat(run.reading()).isEqualTo(new Reading(Ending.RETURNED, ByteString.of("0123456789")));
        assertThat(run.isComplete()).isTrue();
        assertThat(run.summary()).isEqualTo("all 10 bytes");
        assertThat(run.model().differences())
                .as("the loop is the selftest's reader")
                .isEmpty();
        assertThat(names(run.behavior()).stream().filter(name -> name.startsWith("Udp")))
                .as("one recv for each message")
                .containsExactly("UdpPsockHasData", "UdpRecvFromPsock", "UdpPsockHasData", "UdpRecvFromPsock");
        assertThat(ask(run, run.behavior())).isEqualTo(new Answer.Allowed());
    }

    /** The softirq of c0's message overtakes that of c1's: no reader could know. */
    @Test
    void theLoopDoesNotMendTheOrder() throws Exception {
        SelftestModel model = SelftestModel.of("Gate = FALSE", "Delivery = deferred");
        Behavior counterexample = Counterexamples.of("LoopUdpUngatedDeferredOrder");

        Schedule.Run run = new Schedule(counterexample, model).onRecvLoop();

        assertThat(run.reading()).isEqualTo(new Reading(Ending.RETURNED, ByteString.of("2345678901")));
        assertThat(run.isComplete()).isFalse();
        assertThat(run.summary()).isEqualTo("all 10 bytes, out of order");
        assertThat(ask(run, run.behavior())).isEqualTo(new Answer.Allowed());
    }

    /** poll sees the datagram in the native queue, the verdict takes it away before recv. */
    @Test
    void theLoopEndsAtAnEagain() throws Exception {
        SelftestModel model = SelftestModel.of("Gate = FALSE", "ReadsAfterSends = FALSE");
        Behavior counterexample = Counterexamples.of("LoopUdpUngatedConcurrent");

        Schedule.Run run = new Schedule(counterexample, model).onRecvLoop();

        assertThat(run.reading()).isEqualTo(new Reading(Ending.EAGAIN, ByteString.EMPTY));
        assertThat(run.isComplete()).isFalse();
        assertThat(run.summary()).isEqualTo("0 of 10 bytes, then EAGAIN");
        assertThat(ask(run, run.behavior())).isEqualTo(new Answer.Allowed());
    }

    /** The spec has a say: a run in which the worker does not wake anybody is none of its behaviors. */
    @Test
    void aRunThatLeavesAStepOutIsForbidden() throws Exception {
        Behavior counterexample = Counterexamples.of("FlakyUdpGated");
        Schedule.Run run = new Schedule(counterexample, SelftestModel.of("Reader = flaky")).onRecvLoop();
        int wake = names(run.behavior()).indexOf("BacklogWake");
        List<Step> steps = new ArrayList<>(run.behavior().steps());
        steps.remove(wake);
        Behavior wrong =
                new Behavior(run.behavior().initial(), steps, run.behavior().ending());

        assertThat(ask(run, wrong))
                .isEqualTo(new Answer.Forbidden(0, wake + 1, steps.get(wake).action()));
    }

    private static List<String> names(Behavior behavior) {
        return behavior.steps().stream().map(step -> step.action().name()).toList();
    }

    private static Answer ask(Schedule.Run run, Behavior behavior) throws Exception {
        return new BehaviorCheck(Tlc.bundled())
                .ask(new Question(Counterexamples.SPEC, run.model().assignments(), List.of(behavior)));
    }
}
