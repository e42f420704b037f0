package primed.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Whereabouts whereabouts;
    private final List<Action> taken = new ArrayList<>();
    private final Agreements agreements = new Agreements();
    private final Map<String, Value> observed = new LinkedHashMap<>();
    private State present = new State(Map.of());
    private boolean certain = true;

    Lockstep(Binding binding) {
        this(binding, Whereabouts.unknown());
    }

    Lockstep(Binding binding, Whereabouts whereabouts) {
        this.binding = binding;
        this.whereabouts = whereabouts;
    }

    int stepsTaken() {
        return taken.size();
    }

    /** The state that the spec is in now. */
    State state() {
        return present;
    }

    /** Whether no other state of the spec, which the system could have chosen, looks the same. */
    boolean isCertain() {
        return certain;
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
        return attempt(moment, "taking the step", () -> binding.perform(action))
                .or(() -> arrive(moment, call, branches));
    }

    /** The state after the call if the system is there, or another one that the same call may lead to. */
    private Optional<ReplayResult> arrive(Moment moment, List<Step> call, Branches branches) {
        Action action = call.get(0).action();
        State expected = call.get(call.size() - 1).state();
        Set<String> absorbed = binding.grain().absorbedBy(action);
        Optional<ReplayResult> failure = look(moment, expected);
        List<Mismatch> mismatches = mismatches(expected);
        if (failure.isPresent() || mismatches.isEmpty() || (!binding.isChoice(action) && absorbed.isEmpty())) {
            return failure.or(() -> settle(moment, expected, mismatches));
        }
        Outcomes outcomes = Outcomes.of(present, call.get(0), binding.isChoice(action), absorbed, branches);
        List<State> possible = outcomes.states().stream()
                .filter(state -> mismatches(state).isEmpty())
                .toList();
        if (!possible.isEmpty()) {
            present = possible.get(0);
            certain = possible.size() == 1;
            return Optional.empty();
        }
        if (!outcomes.areAll() && (binding.isChoice(action) || call.size() == 1)) {
            return Optional.of(new Unforceable(
                    moment,
                    "the system took another way than the behavior ("
                            + mismatches.get(0).first() + "), and without the"
                            + " whole state graph nobody can say whether the spec allows it"));
        }
        return settle(moment, expected, mismatches);
    }

    /** Asks for an action that the spec does not allow now: the system has to refuse it and stay as it is. */
    Optional<ReplayResult> refuse(Action action, int index, Class<? extends Throwable> refusal) {
        String words = (index == 0 ? "in the initial state" : "after step " + index) + ", where " + action
                + " has to be refused";
        Moment moment = new Moment(index, words, Optional.of(action));
        try {
            binding.perform(action);
        } catch (InterruptedException e) {
            return failed(moment, "being asked for it", e);
        } catch (Exception | AssertionError e) {
            return refusal.isInstance(e) ? compare(moment, present) : failed(moment, "being asked for it", e);
        }
        return look(moment, present).or(() -> diverges(moment, new Cause.NotRefused(action), List.of(effect())));
    }

    private Fact effect() {
        return new Fact(
                "effect",
                mismatches(present).stream()
                        .findFirst()
                        .map(mismatch -> mismatch.first().toString())
                        .orElse("none that is observed"));
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
        return look(moment, expected).or(() -> settle(moment, expected, mismatches(expected)));
    }

    /** Reads what the system shows of a state's variables. */
    private Optional<ReplayResult> look(Moment moment, State expected) {
        observed.clear();
        for (String variable : expected.variables().keySet()) {
            Observation observation = binding.observation(variable);
            if (observation != null) {
                try {
                    observed.put(variable, observation.observe());
                } catch (Exception | AssertionError | StackOverflowError e) {
                    return failed(moment, "observing " + variable, e);
                }
            }
        }
        return Optional.empty();
    }

    /** The spec goes to a state; the system should show the same. */
    private Optional<ReplayResult> settle(Moment moment, State expected, List<Mismatch> mismatches) {
        State before = present;
        present = expected;
        if (mismatches.isEmpty()) {
            return Optional.empty();
        }
        State shown = new State(observed);
        List<Fact> notes = new ArrayList<>(Unmoved.note(before, expected, shown));
        if (notes.isEmpty()) {
            notes.addAll(whereabouts.of(before.variables().isEmpty() ? Optional.empty() : Optional.of(before), shown));
        }
        return diverges(moment, new Cause.OtherState(mismatches), notes);
    }

    private List<Mismatch> mismatches(State expected) {
        List<Mismatch> mismatches = new ArrayList<>();
        observed.forEach((variable, actual) -> {
            Value value = expected.value(variable);
            if (!agreements.isFound(variable, value, actual)) {
                Difference first = Differences.first(variable, value, actual).orElseThrow();
                mismatches.add(new Mismatch(variable, value, actual, first));
            }
        });
        return mismatches;
    }

    private Optional<ReplayResult> attempt(Moment moment, String doing, Deed deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (Exception | AssertionError | StackOverflowError e) {
            return failed(moment, doing, e);
        }
    }

    private Optional<ReplayResult> failed(Moment moment, String doing, Throwable thrown) {
        if (thrown instanceof UnforceableException) {
            return Optional.of(new Unforceable(moment, String.valueOf(thrown.getMessage())));
        }
        if (thrown instanceof RefusedException) {
            return diverges(moment, new Cause.Refused(String.valueOf(thrown.getMessage())));
        }
        if (thrown instanceof BlockedException) {
            return diverges(moment, new Cause.Blocked(String.valueOf(thrown.getMessage())));
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return diverges(moment, new Cause.Threw(doing, thrown));
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
