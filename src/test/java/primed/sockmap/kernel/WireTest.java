package primed.sockmap.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is still on the wire, as {@code /proc/net/softnet_stat} tells it. */
class WireTest {
    private static final String BEFORE_QUEUE =
            "0001a2b3 00000000 00000001 00000000 00000000 00000000 00000000 00000000" + " 00000000 00000000 00000000 ";

    @Test
    void packetsOfAllProcessorsAreCounted() {
        assertThat(Wire.queued(List.of(BEFORE_QUEUE + "00000000 00000000", BEFORE_QUEUE + "00000000 00000001")))
                .isZero();
        assertThat(Wire.queued(List.of(BEFORE_QUEUE + "0000000a 00000000", BEFORE_QUEUE + "00000001 00000001")))
                .isEqualTo(11);
    }

    @Test
    void anOlderKernelThatDoesNotTellHasNone() {
        assertThat(Wire.queued(List.of("0001a2b3 00000000 00000001 00000000 00000000", "")))
                .isZero();
    }
}
