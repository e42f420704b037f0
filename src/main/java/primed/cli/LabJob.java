package primed.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import primed.sockmap.finding.Finding;
import primed.sockmap.lab.GuestJob;

/**
 * What the guests do, and the files that it takes.
 *
 * @param files traces, by their names in the guest
 */
record LabJob(GuestJob job, Map<String, Path> files) {
    private static final int TIMES_BY_CHANCE = 10;
    private static final int TIMES_TO_BE_SURE = 5;

    /** How many runs of a race there are for one of a finding. */
    static final int RACES = 5;

    private static final int MOST_WITH_WARNING = 3;

    /** Asks the kernel what it is, replays the traces, races, tries all findings; what ruins the guest comes last. */
    static LabJob of(Map<String, Path> traces, int runs) {
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of("kernel", "probe"));
        traces.keySet().stream().sorted().forEach(trace -> commands.add(List.of("replay", "--on", "kernel", trace)));
        commands.addAll(LabRaces.commands(runs * RACES));
        List<GuestJob.Tried> trials = new ArrayList<>();
        for (Finding finding : Finding.values()) {
            trials.add(new GuestJob.Tried(finding, runs(finding, runs)));
        }
        return new LabJob(new GuestJob(commands, trials), traces);
    }

    /** Asks the kernel what it is, and no more. */
    static LabJob thatFindsOut() {
        return new LabJob(
                new GuestJob(
                        List.of(List.of("kernel", "probe")),
                        List.of(new GuestJob.Tried(Finding.TCP_OWN_AFTER_PEER, TIMES_TO_BE_SURE))),
                Map.of());
    }

    /** As {@link #runs}, but less of what makes some kernels log a warning each time. */
    static int runsOutsideLab(Finding finding, int runs) {
        return finding == Finding.LOST_ON_LEAVING ? Math.min(runs, MOST_WITH_WARNING) : runs(finding, runs);
    }

    static int runs(Finding finding, int runs) {
        if (finding == Finding.SOFT_LOCKUP) {
            return 1;
        }
        return finding.means().isForced() ? runs : runs * TIMES_BY_CHANCE;
    }
}
