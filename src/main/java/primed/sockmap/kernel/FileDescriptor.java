package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;

/** An open file descriptor of this process, closed once. */
final class FileDescriptor implements AutoCloseable {
    private final Libc libc;
    private final int number;
    private boolean closed;

    FileDescriptor(Libc libc, int number) {
        this.libc = libc;
        this.number = number;
    }

    /** Its number. */
    synchronized int number() {
        if (closed) {
            throw new IllegalStateException("file descriptor " + number + " is closed");
        }
        return number;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            libc.close(number);
        } catch (LastErrorException e) {
            // close(2) frees the descriptor whatever it says.
        }
    }
}
