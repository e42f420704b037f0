package primed.replay;

import org.jspecify.annotations.Nullable;

/** A thread that runs code with gates, and other code after it if it belongs to a reserve. */
final class GatedThread extends Thread {
    private final @Nullable ThreadReserve reserve;
    private GatedCode code;

    /** A thread that is yet to be started, for this code alone. */
    GatedThread(GatedCode code) {
        this(code, null);
    }

    /** A thread that is yet to be started. */
    GatedThread(GatedCode code, @Nullable ThreadReserve reserve) {
        this.code = code;
        this.reserve = reserve;
        setDaemon(true);
    }

    /** The code that the thread runs; it alone may ask. */
    GatedCode code() {
        return code;
    }

    /** Whether the thread goes on when its code has ended. */
    boolean isKept() {
        return reserve != null;
    }

    @Override
    public void run() {
        run(code);
        ThreadReserve more = reserve;
        if (more != null) {
            for (GatedCode next = more.next(); next != null; next = more.next()) {
                run(next);
            }
        }
    }

    private void run(GatedCode next) {
        code = next;
        if (!getName().equals(next.name())) {
            setName(next.name());
        }
        next.run(this);
        Thread.interrupted(); // an interrupt was for this code
    }
}
