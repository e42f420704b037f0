package primed.sockmap.lab.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the kernel says of a thread; see proc(5). */
class ThreadLookTest {

    @Test
    void aNameMayContainAnything() {
        String stat = "77 (x) S (y 3) R 1 77 77 0 -1 4194304 10 20 30 40 5 1234 0 0 20 0 1 0 100 0 0\n";

        assertThat(ThreadLook.parse(stat, "udp_recvmsg")).isEqualTo(new ThreadLook('R', 1234, "udp_recvmsg"));
    }

    @Test
    void aThreadThatHasEndedIsGone() {
        assertThat(ThreadLook.at(Integer.MAX_VALUE).state()).isEqualTo(ThreadLook.GONE);
    }
}
