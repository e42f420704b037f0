package primed.replay;

import java.util.Optional;

/**
 * A system that knows of its threads when they sleep: then a {@link SteppedThread} need not be asked to look again,
 * which wakes it, to find out that it waits.
 */
@FunctionalInterface
public interface KnownSleep {

    /**
     * Where a parked thread sleeps; empty if the system does not know for certain that it sleeps on until somebody
     * acts.
     *
     * @param blocker what it is parked on, see {@link java.util.concurrent.locks.LockSupport#getBlocker}
     */
    Optional<Position.Blocked> of(Object blocker);

    /** Of a system that knows nothing. */
    static KnownSleep unknown() {
        return blocker -> Optional.empty();
    }
}
