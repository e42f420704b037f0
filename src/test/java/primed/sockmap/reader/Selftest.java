package primed.sockmap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import primed.sockmap.ByteString;

/** The selftest's data, and its patience, without the pauses. */
final class Selftest {
    static final ByteString BUF = ByteString.of("0123456789");
    static final int FIRST_MESSAGE = 2;
    static final Patience PATIENCE = new Patience(Duration.ofSeconds(30), 30, Duration.ZERO);

    private Selftest() {}

    /** The reader makes all the calls of the script and no other. */
    static Reading read(Reader reader, ScriptedSocket p1) {
        Reading reading = reader.read();
        assertThat(p1.rest()).as("calls that the reader did not make").isEmpty();
        return reading;
    }

    static Reading returned(String bytes) {
        return new Reading(Reading.Ending.RETURNED, ByteString.of(bytes));
    }

    static Reading eagain(String bytes) {
        return new Reading(Reading.Ending.EAGAIN, ByteString.of(bytes));
    }

    static Reading mismatch(String bytes) {
        return new Reading(Reading.Ending.MISMATCH, ByteString.of(bytes));
    }

    static Reading timedOut(String bytes) {
        return new Reading(Reading.Ending.TIMED_OUT, ByteString.of(bytes));
    }
}
