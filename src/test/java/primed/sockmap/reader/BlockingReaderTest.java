package primed.sockmap.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static primed.sockmap.reader.Selftest.eagain;
import static primed.sockmap.reader.Selftest.returned;

import org.junit.jupiter.api.Test;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;

/**
 * Stands for
 *
 * <pre>{@code
 * for (total = 0; total < sizeof(buf); total += recvd) {
 *     recvd = recv(p1, rcv + total, sizeof(rcv) - total, 0);
 *     if (recvd <= 0)
 *         goto fail;
 * }
 * }</pre>
 */
class BlockingReaderTest {
    private final ScriptedSocket p1 = new ScriptedSocket(Transport.TCP);

    @Test
    void addsUpWhatItIsGivenAndNeverPolls() {
        p1.then("recv(11, 0) -> 01", "recv(9, 0) -> 23456789");

        assertThat(read()).isEqualTo(returned("0123456789"));
    }

    /** TCP returns it when recv was woken with nothing to read. */
    @Test
    void anEagainEndsItAlthoughItWasToWait() {
        p1.then("recv(11, 0) -> 01", "recv(9, 0) -> EAGAIN");

        assertThat(read()).isEqualTo(eagain("01"));
    }

    @Test
    void aSignalIsPassedOn() {
        p1.then("recv(11, 0) -> EINTR");

        assertThatThrownBy(this::read)
                .isInstanceOf(ErrnoException.class)
                .hasMessage("recv: EINTR (Interrupted system call)");
    }

    private Reading read() {
        return Selftest.read(new BlockingReader(p1, Selftest.BUF), p1);
    }
}
