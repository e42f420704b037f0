package primed.sockmap.race;

import java.util.LinkedHashSet;
import java.util.List;
import primed.sockmap.kernel.KernelTraits;

/**
 * Recorded runs.
 *
 * @param origin where they come from
 * @param runs in their order
 */
public record RaceLog(Origin origin, List<RunLog> runs) {
    public RaceLog {
        runs = List.copyOf(runs);
    }

    /**
     * Where recorded runs come from.
     *
     * @param kernel its name and release
     * @param traits what differs from kernel to kernel
     * @param setting of all runs
     */
    public record Origin(String kernel, KernelTraits traits, RaceSetting setting) {}

    /** The runs that look different from outside. */
    public List<RunLog> distinctRuns() {
        return List.copyOf(new LinkedHashSet<>(runs));
    }
}
