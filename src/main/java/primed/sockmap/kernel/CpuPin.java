package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import primed.sockmap.kernel.KernelException.Operation;

/**
 * Binds the calling thread to one CPU, with {@code sched_setaffinity(2)}; that takes no privilege. Threads that it
 * starts meanwhile inherit that. Closed by the same thread, it gives the thread its CPUs back.
 */
public final class CpuPin implements AutoCloseable {
    private final Libc libc;
    private final Cpus former;

    private CpuPin(Libc libc, Cpus former) {
        this.libc = libc;
        this.former = former;
    }

    /**
     * Makes the calling thread run on one CPU only, for a while.
     *
     * @param cpu its number
     * @throws KernelException if there is no such CPU, or the process may not use it
     */
    public static CpuPin on(int cpu) {
        Libc libc = Libc.load();
        try {
            Cpus former = Cpus.ofThisThread(libc);
            toCpu(cpu);
            return new CpuPin(libc, former);
        } catch (LastErrorException e) {
            throw new KernelException(Operation.SCHEDULING, e.getErrorCode(), e);
        }
    }

    /**
     * Makes the calling thread run on one CPU only, until it ends.
     *
     * @param cpu its number
     * @throws KernelException if there is no such CPU, or the process may not use it
     */
    public static void toCpu(int cpu) {
        try (Cpus one = Cpus.only(cpu)) {
            one.assign(Libc.load());
        } catch (LastErrorException e) {
            throw new KernelException(Operation.SCHEDULING, e.getErrorCode(), e);
        }
    }

    @Override
    public void close() {
        try (former) {
            former.assign(libc);
        } catch (LastErrorException e) {
            throw new KernelException(Operation.SCHEDULING, e.getErrorCode(), e);
        }
    }
}
