package primed.sockmap.race;

import primed.sockmap.Transport;
import primed.sockmap.Verdict;

/** Where a race takes place. */
@FunctionalInterface
public interface Arena {

    /**
     * New sockets.
     *
     * @param ownVerdict on what arrives at p1: REDIRECT or PASS; what arrives at p0 is redirected
     */
    RaceSockmap open(Transport transport, Verdict ownVerdict);

    /**
     * Makes the calling thread run on one CPU only; an arena that cannot does nothing.
     *
     * @param cpu its number
     */
    default void pin(int cpu) {}
}
