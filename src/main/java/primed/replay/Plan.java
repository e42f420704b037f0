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
 * @param refusal what the system throws to refuse an action that it is not to take
 * @param whereabouts whom to ask where a system is that has left the behavior
 */
public record Plan(
        Behavior behavior,
        int extraRounds,
        Branches branches,
        Map<Integer, List<Action>> refused,
        Class<? extends Throwable> refusal,
        Whereabouts whereabouts) {
    public Plan {
        refused = Map.copyOf(refused);
        if (extraRounds < 0) {
            throw new IllegalArgumentException("extraRounds must not be negative, but is [" + extraRounds + "]");
        }
    }

    /** Follows the behavior, and the cycle of a lasso once more. */
    public static Plan of(Behavior behavior) {
        return new Plan(behavior, 1, Branches.none(), Map.of(), RefusedException.class, Whereabouts.unknown());
    }

    /** Another number of extra rounds. */
    public Plan withExtraRounds(int rounds) {
        return new Plan(behavior, rounds, branches, refused, refusal, whereabouts);
    }

    /** Other branches. */
    public Plan withBranches(Branches known) {
        return new Plan(behavior, extraRounds, known, refused, refusal, whereabouts);
    }

    /** Other actions to be refused, each by a {@link RefusedException}. */
    public Plan withRefused(Map<Integer, List<Action>> actions) {
        return withRefused(actions, RefusedException.class);
    }

    /**
     * Other actions to be refused.
     *
     * @param how what the system throws to refuse one; {@code Throwable} if anything will do
     */
    public Plan withRefused(Map<Integer, List<Action>> actions, Class<? extends Throwable> how) {
        return new Plan(behavior, extraRounds, branches, actions, how, whereabouts);
    }

    /** Somebody else who knows the spec's states. */
    public Plan withWhereabouts(Whereabouts known) {
        return new Plan(behavior, extraRounds, branches, refused, refusal, known);
    }
}
