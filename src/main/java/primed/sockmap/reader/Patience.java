package primed.sockmap.reader;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a reader is prepared to wait.
 *
 * @param poll the timeout of one {@code poll}
 * @param fionreadTries how often FIONREAD is asked before the reader goes on without an answer
 * @param betweenTries the pause after an FIONREAD that shows too little
 */
public record Patience(Duration poll, int fionreadTries, Duration betweenTries) {

    /** The selftest's: {@code IO_TIMEOUT_SEC} is 30; FIONREAD is asked 30 times, 1 ms apart. */
    public static Patience ofSelftest() {
        return new Patience(Duration.ofSeconds(30), 30, Duration.ofMillis(1));
    }

    /** Waits for as long as it takes, and never pauses: for schedules that a test is in control of. */
    public static Patience endless() {
        return new Patience(Duration.ofDays(1), Integer.MAX_VALUE, Duration.ZERO);
    }

    void pause() {
        LockSupport.parkNanos(betweenTries.toNanos());
    }
}
