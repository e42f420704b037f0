package primed.sockmap.lab.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kernel says of a thread; see proc(5). */
class ThreadLookTest {
    private static final String STATUS =
            "Name:\tx\nMems_allowed_list:\t0\nvoluntary_ctxt_switches:\t42\nnonvoluntary_ctxt_switches:\t7\n";

    @Test
    void aNameMayContainAnything() {
        String stat = "77 (x) S (y 3) R 1 77 77 0 -1 4194304 10 20 30 40 5 1234 0 0 20 0 1 0 100 0 0\n";

        assertThat(ThreadLook.parse(stat, "udp_recvmsg", STATUS))
                .isEqualTo(new ThreadLook('R', 1234, "udp_recvmsg", 42));
    }

    @Test
    void aStatusThatDoesNotTellHowOftenItSleptIsRefused() {
        assertThatThrownBy(() -> ThreadLook.parse("1 (x) R 1", "0", "nonvoluntary_ctxt_switches:\t7\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("voluntary_ctxt_switches");
    }

    @ParameterizedTest
    @CsvSource({
        // state, ticks, sleeps, spins
        "R, 101, 42, true",
        "R, 100, 42, false", // it had nothing of a processor, or was not in the kernel
        "R, 200, 43, false", // it has slept meanwhile
        "S, 101, 42, false",
        "X, 0, 0, false",
    })
    void whoIsInTheKernelAndDoesNotSleepSpins(char state, long ticks, long sleeps, boolean spins) {
        ThreadLook earlier = new ThreadLook('R', 100, "0", 42);

        assertThat(new ThreadLook(state, ticks, "0", sleeps).hasSpunSince(earlier))
                .isEqualTo(spins);
    }

    @Test
    void aThreadThatHasEndedIsGone() {
        assertThat(ThreadLook.at(Integer.MAX_VALUE).state()).isEqualTo(ThreadLook.GONE);
    }
}
