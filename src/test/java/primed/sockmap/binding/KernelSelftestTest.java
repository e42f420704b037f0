package primed.sockmap.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.replay.Binding;
import primed.replay.ReplayResult;
import primed.replay.RunRecorder;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.kernel.RunningKernel;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.value.Value;

/** What can be forced on the running kernel as it stands; the behaviors are made on the reference implementation. */
class KernelSelftestTest {
    private static final KernelTraits LINUX_6_18 = new KernelTraits(true, false, true);
    private static final String SEND_AND_DELIVER_1 =
            "Send t 1; QueueSkb m 1; ReadSkb m 1; ApplyVerdict m 1; WakeReceiver m 1";
    private static final String GO_ON_WITH_2 = "ReadSkb m 2; ApplyVerdict m 2; WakeReceiver m 2";
    private static final String DELIVER_2 = "QueueSkb m 2; " + GO_ON_WITH_2;
    private static final String WORKER = "BacklogEnqueue; BacklogWake; BacklogRemove";
    private static final String UDP_RECV = "PollReturns; UdpPsockHasData; UdpRecvFromPsock";

    @BeforeAll
    static void needsAKernelLike618() {
        Assumptions.assumeTrue(RunningKernel.traitsOrSkip().equals(LINUX_6_18), "needs a kernel like 6.18");
    }

    /** Both messages wait for the worker, and the flaky reader comes when it has enqueued one: 2 of 10 bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"flaky", "loop"})
    void theWorkerEnqueuesP1sOwnMessageAndNotYetThePeers(String reader) throws Exception {
        SelftestModel model = SelftestModel.of("Reader = " + reader, "Gate = FALSE");
        boolean flaky = reader.equals("flaky");
        Behavior behavior = behavior(
                model,
                SEND_AND_DELIVER_1,
                "Send t 1",
                DELIVER_2,
                WORKER,
                "BeginReading",
                flaky ? "FionreadReturns" : "",
                UDP_RECV,
                WORKER,
                flaky ? "" : UDP_RECV);

        assertThat(onTheKernel(behavior, model)).isInstanceOf(ReplayResult.Conforms.class);
    }

    /** TCP: the second segment waits for the verdict while the worker enqueues the first. */
    @Test
    void aLaterSegmentWaitsForTheVerdict() throws Exception {
        SelftestModel model = SelftestModel.of(
                "Transport = TCP",
                "Payload = TwoRoundsPayload",
                "From = TwoRoundsFrom",
                "Gate = FALSE",
                "ReadsAfterSends = FALSE");
        Behavior behavior = behavior(
                model,
                SEND_AND_DELIVER_1,
                "Send t 1; QueueSkb m 2",
                WORKER,
                GO_ON_WITH_2,
                WORKER,
                "BeginReading; PollReturns; TcpRecvmsg");

        assertThat(onTheKernel(behavior, model)).isInstanceOf(ReplayResult.Conforms.class);
    }

    /** p1 is in the map when c0's message is redirected to it: its own can be held over TCP only. */
    @ParameterizedTest
    @ValueSource(strings = {"TCP", "UDP"})
    void afterARedirectP1sFirstMessageWaitsForTheVerdictOverTcpOnly(String transport) throws Exception {
        SelftestModel model = SelftestModel.of(
                "Transport = " + transport, "Program = TwoThreads", "Gate = FALSE", "ReadsAfterSends = FALSE");
        Behavior behavior = behavior(
                model,
                "Send t 1; Send t 2",
                DELIVER_2,
                "QueueSkb m 1",
                WORKER,
                "ReadSkb m 1; ApplyVerdict m 1; WakeReceiver m 1",
                WORKER);

        ReplayResult result = onTheKernel(behavior, model);

        if (transport.equals("TCP")) {
            assertThat(result).isInstanceOf(ReplayResult.Conforms.class);
        } else {
            assertUnforceable(result, "BacklogEnqueue", "the softirq of message 1 is under way");
        }
    }

    /**
     * c0's message is redirected inside its send, p1's own waits for the verdict: so it is the second in the backlog.
     */
    @ParameterizedTest
    @ValueSource(strings = {"TCP", "UDP"})
    void aMessageThatWaitsForTheVerdictOvertakesNone(String transport) throws Exception {
        SelftestModel model = SelftestModel.of("Transport = " + transport, "Delivery = deferred", "Gate = FALSE");
        Behavior behavior = behavior(
                model,
                "Send t 1; Send t 1; QueueSkb m 1; QueueSkb m 2; ReadSkb m 2; ReadSkb m 1",
                "ApplyVerdict m 1; ApplyVerdict m 2",
                WORKER);

        assertUnforceable(
                onTheKernel(behavior, model),
                "ApplyVerdict",
                "message 1, which waits for the verdict, comes before it");
    }

    /** poll would show what the low-water mark hides from it. */
    @Test
    void aPollOfASegmentThatWaitsForTheVerdictIsNamed() throws Exception {
        SelftestModel model = SelftestModel.of(
                "Transport = TCP",
                "Payload = TwoRoundsPayload",
                "From = TwoRoundsFrom",
                "Gate = FALSE",
                "ReadsAfterSends = FALSE");
        Behavior behavior =
                behavior(model, SEND_AND_DELIVER_1, "Send t 1; QueueSkb m 2; BeginReading; PollReturns", GO_ON_WITH_2);

        assertUnforceable(onTheKernel(behavior, model), "PollReturns", "low-water mark");
    }

    /** What is in front is redirected: nothing holds the rest back alone. */
    @Test
    void onePacketOfABacklogThatBeginsWithAPeersIsNamed() throws Exception {
        SelftestModel model = SelftestModel.of("Payload = PeerFirstPayload", "From = PeerFirstFrom", "Gate = FALSE");
        Behavior behavior = behavior(model, SEND_AND_DELIVER_1, "Send t 1", DELIVER_2, WORKER);

        assertUnforceable(onTheKernel(behavior, model), "BacklogEnqueue", "only redirected ones behind");
    }

    /** The reader comes as far as the call: what it does before is compared. */
    @Test
    void aRecvThatWaitsIsNamed() throws Exception {
        SelftestModel model = SelftestModel.of("Reader = blocking", "Gate = FALSE", "ReadsAfterSends = FALSE");
        Behavior behavior = behavior(model, SEND_AND_DELIVER_1, WORKER, "BeginReading; UdpPsockHasData");

        ReplayResult result = onTheKernel(behavior, model);

        assertUnforceable(result, "UdpPsockHasData", "a recv that waits is never issued");
        assertThat(((ReplayResult.Unforceable) result).moment().step()).isEqualTo(10);
    }

    /** FIONREAD of another kernel is in nobody's way as long as nobody asks. */
    @Test
    void aFionreadOfAnotherKernelIsNamedWhereItIsAsked() throws Exception {
        SelftestModel silent = SelftestModel.of("FionreadSees = native", "Gate = FALSE");
        Behavior behavior =
                behavior(silent, SEND_AND_DELIVER_1, WORKER, "Send t 1", DELIVER_2, "BeginReading", UDP_RECV);
        assertThat(onTheKernel(behavior, silent)).isInstanceOf(ReplayResult.Conforms.class);

        SelftestModel asking = SelftestModel.of("FionreadSees = native", "Reader = flaky", "WaitMayExpire = TRUE");
        behavior = behavior(asking, SEND_AND_DELIVER_1, WORKER, "Send t 1", DELIVER_2, "BeginReading; FionreadExpires");
        assertUnforceable(
                onTheKernel(behavior, asking), "FionreadExpires", "FIONREAD of this kernel sees the psock only");
    }

    @Test
    void aRedirectToSelfOfAnotherKernelIsNamed() throws Exception {
        SelftestModel model = SelftestModel.of("SelfRedirect = pass", "CopiedSeq = passed", "Gate = FALSE");

        assertUnforceable(
                onTheKernel(behavior(model, SEND_AND_DELIVER_1), model), "ApplyVerdict", "goes through the worker");
    }

    private static void assertUnforceable(ReplayResult result, String action, String why) {
        assertThat(result).as(result.toString()).isInstanceOfSatisfying(ReplayResult.Unforceable.class, unforceable -> {
            assertThat(unforceable.moment().action().orElseThrow().name()).isEqualTo(action);
            assertThat(unforceable.why()).contains(why);
        });
    }

    private static ReplayResult onTheKernel(Behavior behavior, SelftestModel model) {
        return new KernelReplay(LINUX_6_18).runAsItStands(behavior, model).result();
    }

    /** @param parts steps, with semicolons between them */
    private static Behavior behavior(SelftestModel model, String... parts) throws Exception {
        try (Binding binding = SockmapBinding.bind(new SelftestSystem(model))) {
            RunRecorder recorder = RunRecorder.over(binding);
            for (String step : steps(parts)) {
                recorder.perform(action(step));
            }
            return recorder.behavior();
        }
    }

    private static List<String> steps(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> Stream.of(part.split("; ", -1)))
                .toList();
    }

    /** An action, told as {@code Name} or {@code Name parameter number}. */
    private static Action action(String words) {
        String[] word = words.split(" ", -1);
        return new Action(
                word[0], word.length == 1 ? Map.of() : Map.of(word[1], Value.of(Integer.parseInt(word[2]))), null);
    }
}
