package primed.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import primed.report.review.Review.ActionUse;
import primed.tlc.ActionCoverage;

/** Adds up what each action contributed to several models. */
public final class ActionTotals {
    private record Key(String module, String action) {}

    private ActionTotals() {}

    /**
     * A model that was checked.
     *
     * @param coverage what each of its actions contributed
     * @param replacements the names that another definition takes the place of, each with that definition
     */
    public record Counted(List<ActionCoverage> coverage, Map<String, String> replacements) {
        public Counted {
            coverage = List.copyOf(coverage);
            replacements = Map.copyOf(replacements);
        }
    }

    /** The totals, in the order of the first model; the initial predicate is none of them. */
    public static List<ActionUse> of(List<Counted> models) {
        Map<Key, List<ActionCoverage>> uses = new LinkedHashMap<>();
        for (Counted model : models) {
            for (Map.Entry<Key, ActionCoverage> one : summed(model.coverage()).entrySet()) {
                uses.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue());
            }
        }
        return uses.entrySet().stream()
                .map(use -> total(use.getKey(), use.getValue(), replacing(use.getKey(), models)))
                .toList();
    }

    /** What models take in the place of an action. */
    private static List<String> replacing(Key key, List<Counted> models) {
        Set<String> replacing = new TreeSet<>();
        for (Counted model : models) {
            String other = model.replacements().get(key.action());
            if (other != null) {
                replacing.add(other);
            }
        }
        return List.copyOf(replacing);
    }

    /** An action that is named several times in the next-state relation has several lines. */
    private static Map<Key, ActionCoverage> summed(List<ActionCoverage> model) {
        Map<Key, ActionCoverage> sums = new LinkedHashMap<>();
        for (ActionCoverage line : model) {
            if (!line.initial()) {
                sums.merge(new Key(line.location().module(), line.action()), line, ActionTotals::sum);
            }
        }
        return sums;
    }

    private static ActionCoverage sum(ActionCoverage a, ActionCoverage b) {
        return new ActionCoverage(a.action(), a.location(), false, a.distinct() + b.distinct(), a.total() + b.total());
    }

    private static ActionUse total(Key key, List<ActionCoverage> uses, List<String> replacing) {
        int taken = (int) uses.stream().filter(use -> use.total() > 0).count();
        return new ActionUse(
                key.action(),
                key.module(),
                taken,
                uses.size(),
                uses.stream().mapToLong(ActionCoverage::total).sum(),
                uses.stream().mapToLong(ActionCoverage::distinct).sum(),
                replacing);
    }
}
