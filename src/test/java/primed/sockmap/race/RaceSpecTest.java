package primed.sockmap.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primed.sockmap.ByteString;
import primed.sockmap.Errno;
import primed.sockmap.Transport;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.race.Agreement.Possibility;
import primed.sockmap.reader.Reading;
import primed.tlc.Tlc;

/** What the spec says of logs, written by hand, recorded, and falsified. */
class RaceSpecTest {
    private static final Path SPEC = Path.of("specs", "sockmap", "MCSelftest.tla");
    private static final KernelTraits LINUX_6_18 = new KernelTraits(true, false, true);
    private static final RaceSetting FLAKY = RaceSetting.ofSelftest(RaceReader.FLAKY, Transport.UDP);
    private static final RaceSetting LOOP = RaceSetting.ofSelftest(RaceReader.LOOP, Transport.UDP);
    private static final RaceSetting LOOP_BESIDE =
            LOOP.with(Senders.SPLIT).overlapping().ungated();

    private static final Event SEND_C1 = new Event.Sent(Event.Socket.C1, SelftestData.OWN);
    private static final Event SEND_C0 = new Event.Sent(Event.Socket.C0, SelftestData.PEER);
    private static final Event IN = new Event.Poll(true);
    private static final Event GATE = new Event.Fionread(2);

    @Test
    void allowsTheShortReadToTheFlakyReader() throws Exception {
        RunLog log = log("01", SEND_C1, GATE, SEND_C0, GATE, IN, recv(11, "01"));

        assertThat(ask(FLAKY, log).agrees()).isTrue();
    }

    @Test
    void forbidsItToTheLoop() throws Exception {
        RunLog log = log("01", SEND_C1, GATE, SEND_C0, IN, recv(11, "01"));

        assertThat(ask(LOOP, log).forbidden())
                .containsExactly(new Agreement.Forbidden(log, List.of(5)))
                .extracting(Agreement.Forbidden::inWords)
                .containsExactly("selftest: send on c1 01, FIONREAD 2, send on c0 23456789, poll IN, recv(11) 01 >>>");
    }

    @Test
    void saysHowRunsMayEnd() throws Exception {
        assertThat(ask(FLAKY).allowed())
                .containsEntry(Category.FULL, Possibility.ALLOWED)
                .containsEntry(Category.SHORT, Possibility.ALLOWED)
                .containsEntry(Category.EAGAIN, Possibility.FORBIDDEN)
                .containsEntry(Category.OUT_OF_ORDER, Possibility.FORBIDDEN)
                .containsEntry(Category.TIMED_OUT, Possibility.FORBIDDEN);
        assertThat(ask(RaceSetting.ofSelftest(RaceReader.FLAKY, Transport.TCP)).allowed())
                .containsEntry(Category.SHORT, Possibility.IF_A_WAIT_RUNS_OUT);
        assertThat(ask(LOOP.with(Senders.TWO)).allowed())
                .containsEntry(Category.OUT_OF_ORDER, Possibility.ALLOWED)
                .containsEntry(Category.EAGAIN, Possibility.ALLOWED)
                .containsEntry(Category.SHORT, Possibility.FORBIDDEN);
    }

    /** poll sees native data that the verdict then takes: that needs a reader beside the sender. */
    @Test
    void allowsEagainOnlyToAReaderBesideTheSender() throws Exception {
        Event eagain = new Event.RecvFailed(11, Errno.EAGAIN);
        Reading reading = new Reading(Reading.Ending.EAGAIN, ByteString.EMPTY);
        RunLog beside = new RunLog(
                List.of(
                        new RunLog.Track("sender", List.of(SEND_C1, SEND_C0)),
                        new RunLog.Track("reader", List.of(IN, eagain))),
                reading);
        RunLog after =
                new RunLog(List.of(new RunLog.Track("selftest", List.of(SEND_C1, GATE, SEND_C0, IN, eagain))), reading);

        assertThat(ask(LOOP_BESIDE, beside).agrees()).isTrue();
        assertThat(ask(LOOP, after).agrees()).isFalse();
    }

    /** c1's message is sent first and delivered last: on loopback that takes a softirq that comes late. */
    @Test
    void tellsWhatOnlyLateDeliveryExplains() throws Exception {
        RaceSetting setting = LOOP.ungated();
        RunLog log = log("2345678901", SEND_C1, SEND_C0, IN, recv(11, "2345678901"));

        Agreement agreement = ask(setting, log);

        assertThat(agreement.agrees()).isTrue();
        assertThat(agreement.late()).containsExactly(log);
    }

    /** A run that timed out waited in vain; here the data was still on its way. */
    @Test
    void forbidsATimeoutWhileDataIsUnderWay() throws Exception {
        RunLog log = new RunLog(
                List.of(new RunLog.Track(
                        "selftest", List.of(SEND_C1, GATE, SEND_C0, IN, recv(11, "01"), new Event.Poll(false)))),
                new Reading(Reading.Ending.TIMED_OUT, SelftestData.OWN));

        assertThat(ask(LOOP, log).forbidden())
                .extracting(Agreement.Forbidden::explained)
                .containsExactly(List.of(5));
    }

    @ParameterizedTest
    @EnumSource(RaceReader.class)
    void runsOfTheReferenceAreBehaviors(RaceReader reader) throws Exception {
        for (Senders senders : Senders.values()) {
            RaceSetting setting = RaceSetting.ofSelftest(reader, Transport.UDP).with(senders);
            Tally tally = new Race(ReferenceArena.withPromptWorker(), Race.PATIENCE, 0)
                    .run(setting, 100, (run, log) -> {}, () -> false);

            Agreement agreement = ask(setting, tally.distinctLogs().toArray(RunLog[]::new));

            assertThat(agreement.forbidden()).as(setting.inWords()).isEmpty();
        }
    }

    /** Each of these recorded runs is falsified in one place, and then it is no behavior. */
    @Test
    void falsifiedRunsAreNoBehaviors() throws Exception {
        RunLog recorded = log("0123456789", SEND_C1, GATE, SEND_C0, IN, recv(11, "01"), IN, recv(9, "23456789"));
        assertThat(ask(LOOP, recorded).agrees()).isTrue();
        List<RunLog> falsified = List.of(
                changed(recorded, events -> with(events, 1, new Event.Fionread(8))),
                changed(recorded, events -> with(events, 2, SEND_C1)),
                changed(recorded, events -> with(events, 4, recv(11, "0"))),
                changed(recorded, events -> with(events, 4, recv(11, "10"))),
                changed(recorded, events -> with(events, 6, recv(11, "23456789"))),
                changed(recorded, events -> with(events, 6, recv(9, "2345678"))),
                changed(recorded, events -> without(events, 2)),
                changed(recorded, events -> without(events, 5)),
                changed(recorded, events -> without(events, 6)),
                new RunLog(recorded.threads(), new Reading(Reading.Ending.EAGAIN, SelftestData.EXPECTED)),
                new RunLog(recorded.threads(), new Reading(Reading.Ending.RETURNED, SelftestData.OWN)));

        assertThat(ask(LOOP, falsified.toArray(RunLog[]::new)).forbidden())
                .extracting(Agreement.Forbidden::log)
                .containsExactlyElementsOf(falsified);
    }

    @Test
    void anotherSpecCannotSay() {
        RaceSpec other = new RaceSpec(Tlc.bundled(), Path.of("specs", "sockmap", "ByteChannel.tla"), LINUX_6_18);

        assertThatExceptionOfType(UndecidedException.class).isThrownBy(() -> other.ask(LOOP, List.of()));
    }

    private static RunLog changed(RunLog log, UnaryOperator<List<Event>> change) {
        RunLog.Track track = log.threads().get(0);
        List<Event> events = change.apply(new ArrayList<>(track.events()));
        return new RunLog(List.of(new RunLog.Track(track.thread(), events)), log.reading());
    }

    private static List<Event> with(List<Event> events, int index, Event event) {
        events.set(index, event);
        return events;
    }

    private static List<Event> without(List<Event> events, int index) {
        events.remove(index);
        return events;
    }

    private static Event recv(int length, String bytes) {
        return new Event.Received(length, ByteString.of(bytes));
    }

    private static RunLog log(String received, Event... events) {
        return new RunLog(
                List.of(new RunLog.Track("selftest", List.of(events))),
                new Reading(Reading.Ending.RETURNED, ByteString.of(received)));
    }

    private static Agreement ask(RaceSetting setting, RunLog... logs) throws Exception {
        return new RaceSpec(Tlc.bundled(), SPEC, LINUX_6_18).ask(setting, List.of(logs));
    }
}
