package primed.sockmap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static primed.sockmap.reader.Selftest.returned;
import static primed.sockmap.reader.Selftest.timedOut;

import org.junit.jupiter.api.Test;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;

/**
 * Stands for
 *
 * <pre>{@code
 * for (total = 0; total < sizeof(buf); ) {
 *     recvd = recv_timeout(p1, rcv + total, sizeof(rcv) - total, MSG_DONTWAIT, until(deadline));
 *     if (recvd > 0)
 *         total += recvd;
 *     else if (errno != EAGAIN || now() > deadline)
 *         goto fail;
 * }
 * }</pre>
 */
class HardenedReaderTest {
    private final ScriptedSocket p1 = new ScriptedSocket(Transport.UDP);

    @Test
    void addsUpWhatItIsGiven() {
        p1.then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 01")
                .then("poll(30 s) -> IN", "recv(9, MSG_DONTWAIT) -> 23456789");

        assertThat(read()).isEqualTo(returned("0123456789"));
    }

    @Test
    void eagainMeansPollAgain() {
        p1.then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> EAGAIN")
                .then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 01")
                .then("poll(30 s) -> IN", "recv(9, MSG_DONTWAIT) -> EAGAIN")
                .then("poll(30 s) -> IN", "recv(9, MSG_DONTWAIT) -> 23456789");

        assertThat(read()).isEqualTo(returned("0123456789"));
    }

    @Test
    void endsWhenPollRunsOut() {
        p1.then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> EAGAIN", "poll(30 s) -> nothing");

        assertThat(read()).isEqualTo(timedOut(""));
    }

    @Test
    void aSignalIsPassedOn() {
        p1.then("poll(30 s) -> EINTR");

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ErrnoException.class,
                        failure -> assertThat(failure.errno()).isEqualTo(Errno.EINTR));
    }

    private Reading read() {
        return Selftest.read(new HardenedReader(p1, Selftest.BUF, Selftest.PATIENCE), p1);
    }
}
