package primed.sockmap.lab.guest;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.time.Duration;

/** {@code recv(fd, buffer, length, 0)} on a sockmap socket of the guest's kernel: it waits. */
final class WaitingRecv {
    private static final int EAGAIN = 11;
    private static final int LENGTH = 16;

    private final WaitingLibc libc;
    private final int descriptor;

    WaitingRecv(InsideLab proof, int descriptor) {
        this.libc = WaitingLibc.load(proof);
        this.descriptor = descriptor;
    }

    /** {@code SO_RCVTIMEO}: how long recv waits at the most, as the kernel promises. */
    void endAfter(Duration timeout) {
        try (Memory timeval = new Memory(16)) {
            timeval.setLong(0, timeout.toSeconds());
            timeval.setLong(8, timeout.toNanosPart() / 1000L);
            libc.setsockopt(descriptor, WaitingLibc.SOL_SOCKET, WaitingLibc.SO_RCVTIMEO, timeval, 16);
        }
    }

    /** Receives; 0 if the time was over (EAGAIN). */
    int recv() {
        try (Memory buffer = new Memory(LENGTH)) {
            return (int) libc.recv(descriptor, buffer, LENGTH, 0);
        } catch (LastErrorException e) {
            if (e.getErrorCode() == EAGAIN) {
                return 0;
            }
            throw e;
        }
    }
}
