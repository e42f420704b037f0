package primed.sockmap.kernel;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the backlog worker back: the thread that sends runs alone on a CPU, with a real-time priority, so that what is
 * redirected waits in {@code ingress_skb}. Belongs to one thread, which must not sleep but by {@link #letWorkerRun}.
 */
public final class WorkerHold implements AutoCloseable {
    private final Libc libc;
    private final int cpu;
    private @Nullable CpuHold hold;
    private boolean lost;

    WorkerHold(Libc libc, int cpu) {
        this.libc = libc;
        this.cpu = cpu;
        this.hold = CpuHold.of(libc, cpu);
    }

    /**
     * Lets the worker run until it can be seen to have done its work, and holds it back again. Once it runs it empties
     * the backlog.
     *
     * @param done tells whether the work is done; it may wait a little
     * @param atMost how long to wait at the most
     * @return whether the work was done in time
     */
    public boolean letWorkerRun(BooleanSupplier done, Duration atMost) {
        release();
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean isDone = done.getAsBoolean();
        while (!isDone && System.nanoTime() - deadline < 0) {
            isDone = done.getAsBoolean();
        }
        hold = CpuHold.of(libc, cpu);
        return isDone;
    }

    /**
     * Whether the thread has slept meanwhile, otherwise than by {@link #letWorkerRun}: then the worker may have run
     * although it was to be held back. That is the harness's fault, not the kernel's.
     */
    public boolean wasLost() {
        return lost || (hold != null && hold.isLost());
    }

    @Override
    public void close() {
        release();
    }

    private void release() {
        CpuHold held = hold;
        hold = null;
        if (held != null) {
            lost |= held.isLost();
            held.close();
        }
    }
}
