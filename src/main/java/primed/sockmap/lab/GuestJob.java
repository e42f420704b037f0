package primed.sockmap.lab;

import java.util.List;
import primed.sockmap.finding.Finding;

/**
 * What a guest is to do.
 *
 * @param commands commands of Primed, each as its arguments; paths are relative to the guest's working folder
 * @param trials findings and how often each is tried, in order
 */
public record GuestJob(List<List<String>> commands, List<Tried> trials) {
    public GuestJob {
        commands = commands.stream().map(List::copyOf).toList();
        trials = List.copyOf(trials);
    }

    /**
     * A finding that is to be tried.
     *
     * @param finding which
     * @param runs how often
     */
    public record Tried(Finding finding, int runs) {}
}
