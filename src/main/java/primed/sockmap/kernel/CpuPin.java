package primed.sockmap.kernel;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import primed.sockmap.kernel.KernelException.Operation;

/** Binds threads to CPUs, with {@code sched_setaffinity(2)}; that takes no privilege. */
public final class CpuPin {
    private static final int THIS_THREAD = 0;
    private static final int MASK = 128;

    private CpuPin() {}

    /**
     * Makes the calling thread run on one CPU only, until it ends. Threads that it starts inherit that.
     *
     * @param cpu its number
     * @throws KernelException if there is no such CPU, or the process may not use it
     */
    public static void toCpu(int cpu) {
        try (Memory mask = new Memory(MASK)) {
            mask.clear();
            mask.setByte(cpu / Byte.SIZE, (byte) (1 << (cpu % Byte.SIZE)));
            Libc.load().sched_setaffinity(THIS_THREAD, MASK, mask);
        } catch (LastErrorException e) {
            throw new KernelException(Operation.SCHEDULING, e.getErrorCode(), e);
        }
    }
}
