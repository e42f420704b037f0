package primed.replay;

import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the threads of {@link SteppedThread}s for others that are started soon after: a new thread costs more than many
 * a test. A thread that has nothing to do for a second ends.
 *
 * <p>Closing a stepped thread of a reserve ends its code for certain; what the code has left in thread-local variables
 * stays.
 */
public final class ThreadReserve {
    private static final int SECONDS_IDLE = 1;

    private final TransferQueue<GatedCode> waiting = new LinkedTransferQueue<>();

    /** The same as {@link SteppedThread#start}. */
    public SteppedThread start(String name, Callable<?> code) {
        return SteppedThread.start(name, code, new CopyOnWriteArrayList<>(), this::run);
    }

    private void run(GatedCode code) {
        if (!waiting.tryTransfer(code)) {
            new GatedThread(code, this).start();
        }
    }

    /** Called by a thread that has nothing to do: what it is to run next; null if nothing comes. */
    @Nullable
    GatedCode next() {
        try {
            return waiting.poll(SECONDS_IDLE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return null; // somebody else than we interrupts it: another thread takes its place
        }
    }
}
