package primed.sockmap.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.replay.Divergence;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.replay.ReplayResult.Diverges;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Step;

/**
 * Each deliberate fault of the spec is found by the reference too, which does not have it: the replay of the fault's
 * counterexample ends at the action that has the fault.
 *
 * <p>Not {@code LockIsFreeAlways}: its counterexample ends before anybody goes where the lock should keep him out.
 */
class MutantsTest {
    private static final Path SPEC = Path.of("specs/sockmap/MCMutants.tla");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^ {2}(\\w+) (?:= )?(\\S.*)$");

    @ParameterizedTest
    @CsvSource({
        // the fault, the action that has it
        "BacklogRemoveKeepsHead, BacklogRemove",
        "BacklogEnqueueDropsHead, BacklogEnqueue",
        "BacklogWakeWakesNobody, BacklogWake",
        "BacklogWakeGetsLost, BacklogWake",
        "ApplyVerdictPrepends, ApplyVerdict",
        "WakeReceiverWakesNobody, WakeReceiver",
        "RestIsThrownAway, UdpRecvFromPsock",
        "CopyFromNativeReturnsAll, UdpRecvNatively",
        "GateIsOpenAlways, Send",
        "AfterRecvIsContent, UdpRecvFromPsock",
        "AfterRecvGivesUp, UdpRecvNatively",
        "CallAfterPollMayWait, PollReturns",
        "RecvOnP0LeavesIt, RecvOnP0",
        "LeaveMapKeepsMessages, LeaveMap"
    })
    void theReferenceDivergesAtTheFault(String fault, String action) throws Exception {
        Path config = Path.of("specs/sockmap/mutants", fault + ".cfg");
        Behavior counterexample = rename(fault, action, counterexample(config));

        ReplayResult result = Replay.run(counterexample, SockmapBinding.reference(model(config, fault, action)));

        assertThat(result).isInstanceOf(Diverges.class);
        Divergence divergence = ((Diverges) result).divergence();
        assertThat(divergence.moment().action().map(Action::name)).hasValue(action);
    }

    private static Behavior counterexample(Path config) throws IOException, InterruptedException {
        Outcome outcome = Tlc.bundled().check(CheckRequest.of(SPEC, config), ProgressListener.NONE);
        Behavior behavior = outcome.behavior();
        if (behavior == null) {
            throw new AssertionError("TLC finds nothing wrong with " + config + ": " + outcome.result());
        }
        return behavior;
    }

    /** An action that is replaced by a faulty one has the name of that in TLC's output. */
    private static Behavior rename(String from, String to, Behavior behavior) {
        return new Behavior(
                behavior.initial(),
                behavior.steps().stream()
                        .map(step -> step.action().name().equals(from)
                                ? new Step(new Action(to, step.action().parameters(), null), step.state())
                                : step)
                        .toList(),
                behavior.ending());
    }

    /** The constants of the configuration that are the spec's, without the fault; the others put it in its place. */
    private static SelftestModel model(Path config, String fault, String action) throws IOException {
        Map<String, String> constants = new TreeMap<>();
        for (MatchResult assignment :
                ASSIGNMENT.matcher(Files.readString(config)).results().toList()) {
            if (SelftestModel.of().constants().containsKey(assignment.group(1))) {
                constants.put(assignment.group(1), assignment.group(2).replace(fault, action));
            }
        }
        return SelftestModel.of(constants);
    }
}
