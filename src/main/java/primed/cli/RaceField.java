package primed.cli;

import primed.sockmap.kernel.KernelProbe;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.race.Arena;
import primed.sockmap.race.KernelArena;

/**
 * Where a command races.
 *
 * @param kernel the name of what is raced on
 * @param traits of it
 * @param arena its sockets
 */
record RaceField(String kernel, KernelTraits traits, Arena arena) {

    /** The running kernel. */
    static RaceField ofThisMachine() {
        KernelProbe probe = KernelProbe.ofThisMachine();
        if (probe.traits() == null) {
            throw new UnusableException("Nothing can race on the kernel of this machine. " + probe.obstacle());
        }
        return new RaceField(probe.kernel(), probe.traits(), new KernelArena());
    }
}
