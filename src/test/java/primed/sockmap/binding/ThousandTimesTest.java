package primed.sockmap.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import primed.replay.Binding;
import primed.replay.Replay;
import primed.replay.ReplayResult.Conforms;
import primed.sockmap.ByteString;
import primed.sockmap.reader.Reading;
import primed.trace.Behavior;
import primed.trace.Step;
import primed.value.Value;

/**
 * A failure that the running selftest shows a few times in a thousand, on demand: the schedule of the counterexample,
 * forced on the real threads of the reference, gives it each time.
 */
class ThousandTimesTest {
    private static final int TIMES = 1_000;
    private static final SelftestModel FLAKY = SelftestModel.of("Reader = flaky");
    private static Behavior counterexample;

    @BeforeAll
    static void check() throws Exception {
        counterexample = Counterexamples.of("FlakyUdpGated");
    }

    @Test
    void theCounterexampleIsAShortReadOfTwoBytes() {
        assertThat(counterexample.last().value("received")).isEqualTo(Value.sequence(Value.of(0), Value.of(1)));
        assertThat(counterexample.last().value("outcome")).isEqualTo(Value.of("returned"));
    }

    @Test
    void theReplayReachesItEachTime() {
        Conforms toTheEnd = new Conforms(counterexample.steps().size());
        for (int time = 1; time <= TIMES; time++) {
            assertThat(Replay.run(counterexample, SockmapBinding.reference(FLAKY)))
                    .as("time %d of %d", time, TIMES)
                    .isEqualTo(toTheEnd);
        }
    }

    /** The same without the comparison of states: what the reader's own code returned. */
    @Test
    void theReaderTakesTwoOfTenBytesForTheWholeEachTime() throws Exception {
        Reading twoOfTen = new Reading(Reading.Ending.RETURNED, ByteString.of("01"));
        for (int time = 1; time <= TIMES; time++) {
            SelftestSystem system = new SelftestSystem(FLAKY);
            try (Binding binding = SockmapBinding.bind(system)) {
                for (Step step : counterexample.steps()) {
                    binding.perform(step.action());
                }
                assertThat(system.reader().reading())
                        .as("time %d of %d", time, TIMES)
                        .isEqualTo(twoOfTen);
            }
        }
    }
}
