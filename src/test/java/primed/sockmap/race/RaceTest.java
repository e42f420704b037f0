package primed.sockmap.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primed.sockmap.ByteString;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reader.Reading;

/** The code that races on a kernel, on the reference implementation. */
class RaceTest {
    private static final RaceSetting LOOP_UDP = RaceSetting.ofSelftest(RaceReader.LOOP, Transport.UDP);

    @ParameterizedTest
    @EnumSource(RaceReader.class)
    void withAPromptWorkerEachReaderOfTheSelftestReceivesAll(RaceReader reader) throws Exception {
        for (Transport transport : Transport.values()) {
            Tally tally = race(ReferenceArena.withPromptWorker(), RaceSetting.ofSelftest(reader, transport), 10);

            assertThat(tally.count(Category.FULL)).as(reader + " " + transport).isEqualTo(10);
        }
    }

    @Test
    void withALateWorkerTheFlakyReaderReadsShort() throws Exception {
        RaceSetting flaky = RaceSetting.ofSelftest(RaceReader.FLAKY, Transport.UDP);

        Tally tally = race(ReferenceArena.withLateWorker(), flaky, 10);

        assertThat(tally.count(Category.SHORT)).isEqualTo(10);
        assertThat(tally.seen()).containsExactly(Category.SHORT);
    }

    @Test
    void withALateWorkerTheLoopReadsTwice() throws Exception {
        Tally tally = race(ReferenceArena.withLateWorker(), LOOP_UDP, 10);

        assertThat(tally.logs())
                .containsOnlyKeys(new RunLog(
                        List.of(new RunLog.Track(
                                "selftest",
                                List.of(
                                        new Event.Sent(Event.Socket.C1, SelftestData.OWN),
                                        new Event.Fionread(2),
                                        new Event.Sent(Event.Socket.C0, SelftestData.PEER),
                                        new Event.Poll(true),
                                        new Event.Received(11, SelftestData.OWN),
                                        new Event.Poll(true),
                                        new Event.Received(9, SelftestData.PEER)))),
                        new Reading(Reading.Ending.RETURNED, SelftestData.EXPECTED)))
                .containsValue(10);
    }

    @ParameterizedTest
    @EnumSource(Senders.class)
    void theHardenedReaderReceivesAllFromWhomever(Senders senders) throws Exception {
        for (Transport transport : Transport.values()) {
            RaceSetting setting =
                    RaceSetting.ofSelftest(RaceReader.HARDENED, transport).with(senders);

            Tally tally = race(ReferenceArena.withPromptWorker(), setting, 50);

            assertThat(tally.count(Category.FULL) + tally.count(Category.OUT_OF_ORDER))
                    .as(setting + ": " + tally.logs())
                    .isEqualTo(50);
            assertThat(tally.distinctLogs())
                    .allMatch(log -> log.reading().bytes().length() == 10);
        }
    }

    @Test
    void whatIsFaultyIsSeen() throws Exception {
        assertThat(race(ReferenceArena.reversing(), LOOP_UDP, 3).count(Category.OUT_OF_ORDER))
                .isEqualTo(3);
    }

    @Test
    void itStopsWhenItIsTold() throws Exception {
        AtomicInteger finished = new AtomicInteger();

        Tally tally = new Race(ReferenceArena.withPromptWorker(), Race.PATIENCE, 0)
                .run(LOOP_UDP, 1000, (run, log) -> finished.set(run), () -> finished.get() == 7);

        assertThat(tally.runs()).isEqualTo(7);
    }

    @Test
    void allSocketsAreClosedAlsoWhenAThreadFails() {
        List<String> closed = new ArrayList<>();
        Arena failing = (transport, verdict) -> new Failing(closed);

        assertThatIllegalStateException()
                .isThrownBy(() -> race(failing, LOOP_UDP.with(Senders.SPLIT), 5))
                .withMessage("no route");
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void theSettingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LOOP_UDP.with(Verdict.DROP));
        assertThatIllegalArgumentException().isThrownBy(LOOP_UDP::overlapping);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RaceSetting(RaceReader.LOOP, Transport.UDP, Senders.TWO, true, true, Verdict.REDIRECT));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RaceSetting(RaceReader.LOOP, Transport.UDP, Senders.TWO, false, false, Verdict.REDIRECT));
    }

    private static Tally race(Arena arena, RaceSetting setting, int runs) throws Exception {
        return new Race(arena, Race.PATIENCE, 0).run(setting, runs, (run, log) -> {}, () -> false);
    }

    private record Failing(List<String> closed) implements RaceSockmap {
        @Override
        public SockmapSocket p1() {
            throw new IllegalStateException("no p1");
        }

        @Override
        public void sendOwn(ByteString bytes) {
            throw new IllegalStateException("no route");
        }

        @Override
        public void sendPeer(ByteString bytes) {
            throw new IllegalStateException("no route");
        }

        @Override
        public void close() {
            closed.add("closed");
        }
    }
}
