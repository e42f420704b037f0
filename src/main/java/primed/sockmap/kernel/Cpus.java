package primed.sockmap.kernel;

import com.sun.jna.Memory;

/** The set of CPUs that the calling thread may use, as {@code sched_setaffinity(2)} has it: a bit for each. */
final class Cpus implements AutoCloseable {
    private static final int THIS_THREAD = 0;
    private static final int SIZE = 128;

    private final Memory mask;

    private Cpus(Memory mask) {
        this.mask = mask;
    }

    /**
     * Those that the calling thread may use now.
     *
     * @throws com.sun.jna.LastErrorException if the kernel does not tell
     */
    static Cpus ofThisThread(Libc libc) {
        Memory mask = new Memory(SIZE);
        mask.clear();
        try {
            libc.sched_getaffinity(THIS_THREAD, SIZE, mask);
            return new Cpus(mask);
        } catch (RuntimeException e) {
            mask.close();
            throw e;
        }
    }

    /** One CPU alone. */
    static Cpus only(int cpu) {
        Memory mask = new Memory(SIZE);
        mask.clear();
        mask.setByte(cpu / Byte.SIZE, (byte) (1 << (cpu % Byte.SIZE)));
        return new Cpus(mask);
    }

    /** The lowest number among them; 0 if there is none. */
    int first() {
        for (int cpu = 0; cpu < SIZE * Byte.SIZE; cpu++) {
            if ((mask.getByte(cpu / Byte.SIZE) & (1 << (cpu % Byte.SIZE))) != 0) {
                return cpu;
            }
        }
        return 0;
    }

    /**
     * Lets the calling thread use these and no others.
     *
     * @throws com.sun.jna.LastErrorException if there are none of these, or the process may not use them
     */
    void assign(Libc libc) {
        libc.sched_setaffinity(THIS_THREAD, SIZE, mask);
    }

    @Override
    public void close() {
        mask.close();
    }
}
