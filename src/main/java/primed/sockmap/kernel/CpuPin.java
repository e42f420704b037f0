package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import primed.sockmap.kernel.KernelException.Operation;

/** Binds threads to CPUs, with {@code sched_setaffinity(2)}; that takes no privilege. */
public final class CpuPin {
    private CpuPin() {}

    /**
     * Makes the calling thread run on one CPU only, until it ends. Threads that it starts inherit that.
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
}
