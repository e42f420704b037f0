package primed.sockmap.reader;

import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;

/** The reader's {@code char rcv[]} and how much of it is filled; one byte larger than what is expected. */
final class ReceiveBuffer {
    private final ByteString expected;
    private final byte[] bytes;
    private int filled;

    ReceiveBuffer(ByteString expected) {
        this.expected = expected;
        this.bytes = new byte[expected.length() + 1];
    }

    /** One of the recv calls of a socket. */
    @FunctionalInterface
    interface Recv {
        int into(byte[] buffer, int offset, int length);
    }

    /** Receives up to {@code length} bytes behind what is there. */
    void fill(int length, Recv recv) {
        filled += recv.into(bytes, filled, length);
    }

    int filled() {
        return filled;
    }

    /** How many bytes still fit. */
    int room() {
        return bytes.length - filled;
    }

    /** How many of the expected bytes are still missing; not below zero. */
    int missing() {
        return Math.max(0, expected.length() - filled);
    }

    /** {@code memcmp}: what is there is the beginning of what is expected. */
    boolean isAsExpected() {
        return expected.startsWith(contents());
    }

    Reading ended(Reading.Ending ending) {
        return new Reading(ending, contents());
    }

    Reading ended(ErrnoException failure) {
        return switch (failure.errno()) {
            case EAGAIN -> ended(Reading.Ending.EAGAIN);
            case ETIME -> ended(Reading.Ending.TIMED_OUT);
            case EINTR -> throw failure;
        };
    }

    private ByteString contents() {
        return ByteString.of(bytes, 0, filled);
    }
}
