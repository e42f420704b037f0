package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.time.Duration;
import primed.sockmap.kernel.KernelException.Operation;

/**
 * Holds the calling thread's CPU: the thread runs there alone, with a real-time priority, so that no kernel worker of
 * that CPU gets a turn while the thread does not sleep. What the thread sends is delivered inside send, and redirected
 * data then waits in {@code ingress_skb} until the hold ends.
 *
 * <p>A hold must be short: the kernel throttles real-time threads after 950 ms in each second. Closing it gives the
 * thread its CPUs and its priority back.
 */
final class CpuHold implements AutoCloseable {
    private static final int THIS_THREAD = 0;
    private static final int PRIORITY = 1;
    private static final Duration LONGEST = Duration.ofMillis(900);
    private static final int RUSAGE = 144;
    private static final int VOLUNTARY_SWITCHES = 128;
    private static final int INVOLUNTARY_SWITCHES = 136;

    private final Libc libc;
    private final Cpus formerCpus;
    private final long since = System.nanoTime();
    private long switches;

    private CpuHold(Libc libc, Cpus formerCpus) {
        this.libc = libc;
        this.formerCpus = formerCpus;
    }

    /**
     * Begins to hold a CPU.
     *
     * @param cpu its number
     * @throws KernelException if the process may not
     */
    static CpuHold of(Libc libc, int cpu) {
        try {
            CpuHold hold = new CpuHold(libc, Cpus.ofThisThread(libc));
            hold.begin(cpu);
            return hold;
        } catch (LastErrorException e) {
            throw new KernelException(Operation.SCHEDULING, e.getErrorCode(), e);
        }
    }

    /** If it fails the thread has its CPUs and its priority back, as far as the kernel lets it. */
    private void begin(int cpu) {
        try (Cpus one = Cpus.only(cpu)) {
            one.assign(libc);
            schedule(Libc.SCHED_FIFO, PRIORITY);
            switches = switchesOfThread();
        } catch (LastErrorException e) {
            closeAfter(e);
            throw e;
        }
    }

    private void closeAfter(LastErrorException failure) {
        try {
            close();
        } catch (LastErrorException e) {
            failure.addSuppressed(e);
        }
    }

    /** Whether the thread has slept since the hold began, or was throttled: then others have had the CPU. */
    boolean isLost() {
        return switchesOfThread() != switches || System.nanoTime() - since > LONGEST.toNanos();
    }

    /**
     * How often the thread has had to leave its CPU: because it had to wait ({@code ru_nvcsw}), or for others, which
     * real-time throttling makes room for ({@code ru_nivcsw}).
     */
    private long switchesOfThread() {
        try (Memory usage = new Memory(RUSAGE)) {
            libc.getrusage(Libc.RUSAGE_THREAD, usage);
            return usage.getLong(VOLUNTARY_SWITCHES) + usage.getLong(INVOLUNTARY_SWITCHES);
        }
    }

    private void schedule(int policy, int priority) {
        try (Memory parameters = new Memory(Integer.BYTES)) {
            parameters.setInt(0, priority);
            libc.sched_setscheduler(THIS_THREAD, policy, parameters);
        }
    }

    @Override
    public void close() {
        try (formerCpus) {
            try {
                schedule(Libc.SCHED_OTHER, 0);
            } finally {
                formerCpus.assign(libc);
            }
        }
    }
}
