package primed.replay;

import java.util.List;
import java.util.Optional;
import primed.replay.ReplayResult.Conforms;
import primed.replay.ReplayResult.NotStarted;
import primed.replay.ReplayResult.Unbound;
import primed.replay.ReplayResult.Unforceable;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Step;

/**
 * Drives a fresh system along a behavior, comparing the whole observable state at the start and after every step.
 *
 * <p>Of a behavior that stutters for ever, the replay idles once and compares again. Of a lasso, the cycle is gone
 * through some more times.
 */
public final class Replay {
    private final Behavior behavior;
    private final Lockstep lockstep;

    private Replay(Behavior behavior, Binding binding) {
        this.behavior = behavior;
        this.lockstep = new Lockstep(binding);
    }

    /** Replays a behavior, and the cycle of a lasso once more. */
    public static ReplayResult run(Behavior behavior, BindingFactory factory) {
        return run(behavior, factory, 1);
    }

    /**
     * Replays a behavior.
     *
     * @param extraRounds how often the cycle of a lasso is repeated after it was gone through once
     */
    public static ReplayResult run(Behavior behavior, BindingFactory factory, int extraRounds) {
        Binding binding;
        try {
            binding = factory.bind(behavior.initial());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotStarted(e);
        } catch (Exception e) {
            return new NotStarted(e);
        }
        return new Replay(behavior, binding).run(binding, extraRounds);
    }

    private ReplayResult run(Binding binding, int extraRounds) {
        Optional<ReplayResult> result;
        Optional<ReplayResult> closing;
        try {
            List<BindingProblem> problems = BindingCheck.problems(binding, behavior);
            result = problems.isEmpty() ? follow(extraRounds) : Optional.of(new Unbound(problems));
        } finally {
            closing = lockstep.close();
        }
        return result.or(() -> closing).orElseGet(() -> new Conforms(lockstep.stepsTaken()));
    }

    private Optional<ReplayResult> follow(int extraRounds) {
        int length = behavior.steps().size();
        return lockstep.start(behavior.initial())
                .or(() -> steps(behavior.steps(), 1, " of " + length))
                .or(() -> end(extraRounds));
    }

    private Optional<ReplayResult> end(int extraRounds) {
        if (behavior.ending() instanceof Ending.Lasso lasso) {
            return Cycle.of(behavior, lasso)
                    .map(cycle -> cycle.isEmpty() ? lockstep.idle(behavior.last()) : rounds(cycle, extraRounds))
                    .orElseGet(() -> Optional.of(cannotClose(lasso)));
        }
        return behavior.ending() instanceof Ending.Stuttering ? lockstep.idle(behavior.last()) : Optional.empty();
    }

    private Optional<ReplayResult> rounds(List<Step> cycle, int extraRounds) {
        Optional<ReplayResult> result = Optional.empty();
        int first = behavior.steps().size() + 1 - cycle.size(); // a step back has the number of the state it leads to
        for (int round = 1; round <= extraRounds && result.isEmpty(); round++) {
            String suffix = " of " + behavior.steps().size() + ", in round " + (round + 1) + " of the cycle";
            result = steps(cycle, first, suffix);
        }
        return result;
    }

    private Optional<ReplayResult> steps(List<Step> steps, int first, String suffix) {
        Optional<ReplayResult> result = Optional.empty();
        for (int i = 0; i < steps.size() && result.isEmpty(); i++) {
            result = lockstep.step(steps.get(i), first + i, "at step " + (first + i) + suffix);
        }
        return result;
    }

    private Unforceable cannotClose(Ending.Lasso lasso) {
        int next = behavior.steps().size() + 1;
        return new Unforceable(
                new Moment(next, "after the last step", Optional.empty()),
                "the behavior does not name the action that leads back to state " + lasso.backTo());
    }
}
