package primed.replay;

import java.util.Optional;
import primed.trace.Action;

/** How a replay ended that tried what the spec does not allow. {@code toString} tells it to a person. */
public sealed interface RefusalResult {

    /**
     * The system went all the way, and refused whatever it should.
     *
     * @param attempts how many actions were tried
     */
    record AllRefused(int attempts) implements RefusalResult {
        @Override
        public String toString() {
            return "The system refused all " + attempts + " actions that were tried.";
        }
    }

    /** The system did not come to the end of the behavior, whatever was tried in between. */
    record OffTheBehavior(ReplayResult result) implements RefusalResult {
        @Override
        public String toString() {
            return result.toString();
        }
    }

    /**
     * The system took an action that the spec does not allow there, or did not refuse it cleanly.
     *
     * @param step the index of the state in which it was tried, 0 for the initial one
     * @param action what was tried
     * @param refusal what the system threw; empty if it took the action
     * @param change the first difference between the states before and after; empty if there is none
     */
    record NotRefused(int step, Action action, Optional<Throwable> refusal, Optional<Difference> change)
            implements RefusalResult {
        @Override
        public String toString() {
            String where = step == 0 ? "in the initial state" : "after step " + step;
            String what = refusal.map(thrown -> "The system refused it (" + thrown + "), but its state changed")
                    .orElse(change.isPresent() ? "The system took it" : "The system took it, without an effect");
            return "The spec does not allow " + action + " " + where + ". " + what
                    + change.map(difference -> ": " + difference).orElse("") + ".";
        }
    }
}
