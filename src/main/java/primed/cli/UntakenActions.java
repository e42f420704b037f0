package primed.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import primed.spec.ModelResult;
import primed.tlc.ActionCoverage;
import primed.tlc.Outcome;
import primed.tlc.Result;
import primed.trace.Location;

/** The actions that none of several models takes: what some model takes is checked there, for models share a spec. */
final class UntakenActions {
    private UntakenActions() {}

    /** An action; disjuncts of one definition differ by their place. */
    private record Key(String name, Location location) {
        static Key of(ActionCoverage action) {
            return new Key(action.action(), action.location());
        }
    }

    /**
     * Those of complete searches, in their order, without the places that some model fills with another action.
     *
     * @param results of specs in one folder, so that a module's name means one module
     * @throws IOException if a configuration cannot be read
     */
    static List<ActionCoverage> of(List<ModelResult> results) throws IOException {
        Map<Key, ActionCoverage> counted = new LinkedHashMap<>();
        Set<Key> taken = new HashSet<>();
        Set<String> replaced = new HashSet<>();
        for (ModelResult result : results) {
            Outcome outcome = result.outcome();
            if (outcome != null) {
                outcome.coverage().stream()
                        .filter(action -> action.total() > 0)
                        .forEach(action -> taken.add(Key.of(action)));
                replaced.addAll(ActionsOf.replacements(result.model().config()).keySet());
                if (outcome.result() == Result.SUCCESS) {
                    outcome.coverage().forEach(action -> counted.putIfAbsent(Key.of(action), action));
                }
            }
        }
        counted.keySet().removeAll(taken);
        return counted.values().stream()
                .filter(ActionCoverage::neverTaken)
                .filter(action -> !replaced.contains(action.action()))
                .toList();
    }
}
