package primed.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import primed.replay.Divergence.Cause;
import primed.replay.Divergence.Mismatch;
import primed.replay.ReplayResult.Diverges;
import primed.replay.ReplayResult.Unforceable;
import primed.trace.Action;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/**
 * Walks one binding step by step and compares after each.
 *
 * <p>Each method gives the result that ends the replay, or nothing if it goes on.
 */
final class Lockstep {
    private final Binding binding;
    private final List<Action> taken = new ArrayList<>();

    Lockstep(Binding binding) {
        this.binding = binding;
    }

    int stepsTaken() {
        return taken.size();
    }

    Optional<ReplayResult> start(State initial) {
        return compare(new Moment(0, "in the initial state", Optional.empty()), initial);
    }

    Optional<ReplayResult> step(Step step, int index, String words) {
        Moment moment = new Moment(index, words, Optional.of(step.action()));
        taken.add(step.action());
        return attempt(moment, "taking the step", () -> binding.perform(step.action()))
                .or(() -> compare(moment, step.state()));
    }

    Optional<ReplayResult> idle(State last) {
        Moment moment =
                new Moment(taken.size(), "after the last step, when nothing more should happen", Optional.empty());
        return attempt(moment, "idling", binding::idle).or(() -> compare(moment, last));
    }

    Optional<ReplayResult> close() {
        Moment moment = new Moment(taken.size(), "when it is closed", Optional.empty());
        return attempt(moment, "closing", binding::close);
    }

    private Optional<ReplayResult> compare(Moment moment, State expected) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (Map.Entry<String, Value> variable : expected.variables().entrySet()) {
            if (binding.observed().contains(variable.getKey())) {
                Optional<ReplayResult> failure = attempt(
                        moment,
                        "observing " + variable.getKey(),
                        () -> compare(variable.getKey(), variable.getValue(), mismatches));
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        return mismatches.isEmpty() ? Optional.empty() : diverges(moment, new Cause.OtherState(mismatches));
    }

    private void compare(String variable, Value expected, List<Mismatch> mismatches) throws Exception {
        Value actual = binding.observe(variable);
        Differences.first(variable, expected, actual)
                .ifPresent(first -> mismatches.add(new Mismatch(variable, expected, actual, first)));
    }

    private Optional<ReplayResult> attempt(Moment moment, String doing, Deed deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (UnforceableException e) {
            return Optional.of(new Unforceable(moment, String.valueOf(e.getMessage())));
        } catch (BlockedException e) {
            return diverges(moment, new Cause.Blocked(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return diverges(moment, new Cause.Threw(doing, e));
        } catch (Exception | AssertionError | StackOverflowError e) {
            return diverges(moment, new Cause.Threw(doing, e));
        }
    }

    private Optional<ReplayResult> diverges(Moment moment, Cause cause) {
        return Optional.of(new Diverges(new Divergence(moment, cause, binding.glossary(), taken)));
    }

    /** Something that the system is asked to do. */
    private interface Deed {
        void run() throws Exception;
    }
}
