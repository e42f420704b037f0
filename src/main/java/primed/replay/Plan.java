package primed.replay;

import java.util.List;
import java.util.Map;
import primed.trace.Action;
import primed.trace.Behavior;

/**
 * What a replay does.
 *
 * @param behavior what is followed
 * @param extraRounds how often the cycle of a lasso is repeated after it was gone through once
 * @param branches where to look if the system, at a step that is its own choice, takes another branch
 * @param refused by the index of a state, from 0, the actions that the system has to refuse there
 */
public record Plan(Behavior behavior, int extraRounds, Branches branches, Map<Integer, List<Action>> refused) {
    public Plan {
        refused = Map.copyOf(refused);
        if (extraRounds < 0) {
            throw new IllegalArgumentException("extraRounds must not be negative, but is [" + extraRounds + "]");
        }
    }

    /** Follows the behavior, and the cycle of a lasso once more. */
    public static Plan of(Behavior behavior) {
        return new Plan(behavior, 1, Branches.none(), Map.of());
    }

    /** Another number of extra rounds. */
    public Plan withExtraRounds(int rounds) {
        return new Plan(behavior, rounds, branches, refused);
    }

    /** Other branches. */
    public Plan withBranches(Branches known) {
        return new Plan(behavior, extraRounds, known, refused);
    }

    /** Other actions to be refused. */
    public Plan withRefused(Map<Integer, List<Action>> actions) {
        return new Plan(behavior, extraRounds, branches, actions);
    }
}
