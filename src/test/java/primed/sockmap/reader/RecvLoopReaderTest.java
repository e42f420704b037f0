package primed.sockmap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static primed.sockmap.reader.Selftest.eagain;
import static primed.sockmap.reader.Selftest.returned;
import static primed.sockmap.reader.Selftest.timedOut;

import org.junit.jupiter.api.Test;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;

/**
 * Stands for
 *
 * <pre>{@code
 * for (total = 0; total < sizeof(buf); total += recvd) {
 *     recvd = recv_timeout(p1, rcv + total, sizeof(rcv) - total, MSG_DONTWAIT, IO_TIMEOUT_SEC);
 *     if (recvd <= 0)
 *         goto fail;
 * }
 * }</pre>
 *
 * where {@code recv_timeout} is poll, then recv; {@code rcv} is one byte larger than {@code buf}.
 */
class RecvLoopReaderTest {
    private final ScriptedSocket p1 = new ScriptedSocket(Transport.UDP);

    @Test
    void oneRecvIsEnoughIfItGivesEverything() {
        p1.then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 0123456789");

        assertThat(read()).isEqualTo(returned("0123456789"));
    }

    @Test
    void addsUpWhatItIsGiven() {
        p1.then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 01")
                .then("poll(30 s) -> IN", "recv(9, MSG_DONTWAIT) -> 2345678")
                .then("poll(30 s) -> IN", "recv(2, MSG_DONTWAIT) -> 9");

        assertThat(read()).isEqualTo(returned("0123456789"));
    }

    /** The order is not the loop's to judge; the test compares afterwards. */
    @Test
    void takesTheBytesAsTheyCome() {
        p1.then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 23456789")
                .then("poll(30 s) -> IN", "recv(3, MSG_DONTWAIT) -> 01");

        assertThat(read()).isEqualTo(returned("2345678901"));
    }

    /** That is what the one byte more is for. */
    @Test
    void receivesAByteTooMany() {
        p1.then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 0123456789X");

        assertThat(read()).isEqualTo(returned("0123456789X"));
    }

    @Test
    void anEagainEndsIt() {
        p1.then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 01")
                .then("poll(30 s) -> IN", "recv(9, MSG_DONTWAIT) -> EAGAIN");

        assertThat(read()).isEqualTo(eagain("01"));
    }

    @Test
    void endsWhenPollRunsOut() {
        p1.then("poll(30 s) -> IN", "recv(11, MSG_DONTWAIT) -> 01", "poll(30 s) -> nothing");

        assertThat(read()).isEqualTo(timedOut("01"));
    }

    /** A signal is nothing that a reader gives a verdict on. */
    @Test
    void aSignalIsPassedOn() {
        p1.then("poll(30 s) -> EINTR");

        assertThatThrownBy(this::read)
                .isInstanceOf(ErrnoException.class)
                .hasMessage("poll: EINTR (Interrupted system call)");
    }

    private Reading read() {
        return Selftest.read(new RecvLoopReader(p1, Selftest.BUF, Selftest.PATIENCE), p1);
    }
}
