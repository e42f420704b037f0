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
    private State present = new State(Map.of());

    Lockstep(Binding binding) {
        this.binding = binding;
    }

    int stepsTaken() {
        return taken.size();
    }

    /** The state that the spec is in now. */
    State state() {
        return present;
    }

    Optional<ReplayResult> start(State initial) {
        return compare(new Moment(0, "in the initial state", Optional.empty()), initial);
    }

    Optional<ReplayResult> step(Step step, int index, String words) {
        return step(List.of(step), index, words, Branches.none());
    }

    /** Takes the steps that one call makes; at a choice of the system, the branch that fits becomes the state. */
    Optional<ReplayResult> step(List<Step> call, int index, String words, Branches branches) {
        Action action = Grain.merged(call);
        Moment moment = new Moment(index, words, Optional.of(action));
        call.forEach(step -> taken.add(step.action()));
        State expected = call.get(call.size() - 1).state();
        return attempt(moment, "taking the step", () -> binding.perform(action))
                .or(() -> binding.isChoice(action)
                        ? choose(moment, expected, branches.from(present), action)
                        : compare(moment, expected));
    }

    /** The expected state if the system is there, or another one that the same action leads to. */
    private Optional<ReplayResult> choose(Moment moment, State expected, List<Step> known, Action action) {
        State before = present;
        Optional<ReplayResult> failure = compare(moment, expected);
        List<State> others = known.stream()
                .filter(step -> step.action().name().equals(action.name()))
                .map(Step::state)
                .filter(state -> !state.equals(expected))
                .distinct()
                .toList();
        for (State other : others) {
            if (failure.isPresent()) {
                present = before;
                Optional<ReplayResult> difference = compare(moment, other);
                failure = difference.isEmpty() ? difference : failure;
            }
        }
        return failure;
    }

    /** Asks for an action that the spec does not allow now: the system has to refuse it and stay as it is. */
    Optional<ReplayResult> refuse(Action action, int index) {
        String words = (index == 0 ? "in the initial state" : "after step " + index) + ", where " + action
                + " has to be refused";
        Moment moment = new Moment(index, words, Optional.of(action));
        try {
            binding.perform(action);
        } catch (RefusedException e) {
            return compare(moment, present);
        } catch (Exception e) {
            return attempt(moment, "being asked for it", () -> {
                throw e;
            });
        }
        return diverges(moment, new Cause.NotRefused(action));
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
        State before = present;
        present = expected;
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
        return mismatches.isEmpty()
                ? Optional.empty()
                : diverges(
                        moment, new Cause.OtherState(mismatches), Unmoved.note(before, expected, binding, mismatches));
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
        } catch (RefusedException e) {
            return diverges(moment, new Cause.Refused(String.valueOf(e.getMessage())));
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
        return diverges(moment, cause, List.of());
    }

    private Optional<ReplayResult> diverges(Moment moment, Cause cause, List<Fact> notes) {
        return Optional.of(new Diverges(new Divergence(moment, cause, binding.glossary(), taken, notes)));
    }

    /** Something that the system is asked to do. */
    private interface Deed {
        void run() throws Exception;
    }
}
