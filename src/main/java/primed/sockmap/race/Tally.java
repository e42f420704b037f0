package primed.sockmap.race;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What runs of one setting came to.
 *
 * @param setting of all of them
 * @param logs each way that a run looked from outside, in the order in which they first came, and how often
 */
public record Tally(RaceSetting setting, Map<RunLog, Integer> logs) {
    public Tally {
        logs = Collections.unmodifiableMap(new LinkedHashMap<>(logs));
    }

    /** How many runs there were. */
    public int runs() {
        return logs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them ended in this way. */
    public int count(Category category) {
        return logs.entrySet().stream()
                .filter(log -> log.getKey().category() == category)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Where the probability of that lies. */
    public WilsonInterval interval(Category category) {
        return WilsonInterval.of(count(category), runs());
    }

    /** The ways of ending that were seen. */
    public Set<Category> seen() {
        Set<Category> seen = EnumSet.noneOf(Category.class);
        logs.keySet().forEach(log -> seen.add(log.category()));
        return seen;
    }

    /** The logs without their counts. */
    public List<RunLog> distinctLogs() {
        return List.copyOf(logs.keySet());
    }
}
