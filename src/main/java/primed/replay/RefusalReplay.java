package primed.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import primed.replay.RefusalResult.AllRefused;
import primed.replay.RefusalResult.NotRefused;
import primed.replay.RefusalResult.OffTheBehavior;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.State;
import primed.value.Value;

/**
 * Drives a fresh system along a behavior and tries, in its states, actions that the spec does not allow there.
 *
 * <p>To refuse an action is to throw an exception and to be in the same state as before. The replay then goes on with
 * the same system, so that a refusal which spoils something that cannot be seen shows at a later step.
 */
public final class RefusalReplay {
    private final Behavior behavior;
    private final List<List<Action>> disabled;
    private final BiPredicate<Action, State> canBeTried;
    private int attempts;

    private RefusalReplay(Behavior behavior, List<List<Action>> disabled, BiPredicate<Action, State> canBeTried) {
        this.behavior = behavior;
        this.disabled = disabled;
        this.canBeTried = canBeTried;
    }

    /**
     * Replays and tries.
     *
     * @param disabled what the spec does not allow, for each state of the behavior, the initial one first
     * @param canBeTried whether the system can be asked for an action in a state of the spec: not where it has no way
     *     to refuse, as a thread that is let go would wait inside
     */
    public static RefusalResult run(
            Behavior behavior,
            List<List<Action>> disabled,
            BiPredicate<Action, State> canBeTried,
            BindingFactory factory) {
        if (disabled.size() != behavior.steps().size() + 1) {
            throw new IllegalArgumentException(disabled.size() + " lists of actions for "
                    + (behavior.steps().size() + 1) + " states");
        }
        return new RefusalReplay(behavior, disabled, canBeTried).run(factory);
    }

    private RefusalResult run(BindingFactory factory) {
        Binding binding;
        try {
            binding = factory.bind(behavior.initial());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new OffTheBehavior(new ReplayResult.NotStarted(e));
        } catch (Exception e) {
            return new OffTheBehavior(new ReplayResult.NotStarted(e));
        }
        try (binding) {
            return follow(binding);
        }
    }

    private RefusalResult follow(Binding binding) {
        Lockstep lockstep = new Lockstep(binding);
        Optional<ReplayResult> off = lockstep.start(behavior.initial());
        for (int step = 0; off.isEmpty(); step++) {
            Optional<RefusalResult> notRefused = tryAll(binding, step);
            if (notRefused.isPresent()) {
                return notRefused.get();
            }
            if (step == behavior.steps().size()) {
                return new AllRefused(attempts);
            }
            String words = "at step " + (step + 1) + " of " + behavior.steps().size() + ", after refusals";
            off = lockstep.step(behavior.steps().get(step), step + 1, words);
        }
        return new OffTheBehavior(off.get());
    }

    private Optional<RefusalResult> tryAll(Binding binding, int step) {
        State expected = behavior.states().get(step);
        for (Action action : disabled.get(step)) {
            if (binding.actions().contains(action.name()) && canBeTried.test(action, expected)) {
                attempts++;
                Optional<Throwable> refusal = attempt(binding, action);
                Optional<Difference> change = change(binding, expected);
                if (refusal.isEmpty() || change.isPresent()) {
                    return Optional.of(new NotRefused(step, action, refusal, change));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Throwable> attempt(Binding binding, Action action) {
        try {
            binding.perform(action);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        } catch (Exception | AssertionError e) {
            return Optional.of(e);
        }
    }

    private static Optional<Difference> change(Binding binding, State expected) {
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, Value> variable : expected.variables().entrySet()) {
            if (binding.observed().contains(variable.getKey())) {
                Differences.first(variable.getKey(), variable.getValue(), observed(binding, variable.getKey()))
                        .ifPresent(differences::add);
            }
        }
        return differences.stream().findFirst();
    }

    /** What cannot be seen any more has changed. */
    private static Value observed(Binding binding, String variable) {
        try {
            return binding.observe(variable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Value.of("cannot be observed: " + e);
        } catch (Exception e) {
            return Value.of("cannot be observed: " + e);
        }
    }
}
