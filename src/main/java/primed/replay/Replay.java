package primed.replay;

import java.util.List;
import java.util.Optional;
import primed.replay.ReplayResult.Conforms;
import primed.replay.ReplayResult.NotStarted;
import primed.replay.ReplayResult.Unbound;
import primed.replay.ReplayResult.Unforceable;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;

/**
 * Drives a fresh system along a behavior, comparing the whole observable state at the start and after every step.
 *
 * <p>Of a behavior that stutters for ever, the replay idles once and compares again. Of a lasso, the cycle is gone
 * through some more times.
 */
public final class Replay {
    private final Plan plan;
    private final Behavior behavior;
    private final List<State> states;
    private final Binding binding;
    private final Lockstep lockstep;

    private Replay(Plan plan, Binding binding) {
        this.plan = plan;
        this.behavior = plan.behavior();
        this.states = behavior.states();
        this.binding = binding;
        this.lockstep = new Lockstep(binding, plan.whereabouts());
    }

    /** Replays a behavior, and the cycle of a lasso once more. */
    public static ReplayResult run(Behavior behavior, BindingFactory factory) {
        return run(Plan.of(behavior), factory);
    }

    /**
     * Replays a behavior.
     *
     * @param extraRounds how often the cycle of a lasso is repeated after it was gone through once
     */
    public static ReplayResult run(Behavior behavior, BindingFactory factory, int extraRounds) {
        return run(Plan.of(behavior).withExtraRounds(extraRounds), factory);
    }

    /** Replays as planned. */
    public static ReplayResult run(Plan plan, BindingFactory factory) {
        Binding binding;
        try {
            binding = factory.bind(plan.behavior().initial());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotStarted(e);
        } catch (Exception e) {
            return new NotStarted(e);
        }
        return new Replay(plan, binding).run();
    }

    private ReplayResult run() {
        Optional<ReplayResult> result;
        Optional<ReplayResult> closing;
        try {
            List<BindingProblem> problems = BindingCheck.problems(binding, behavior);
            result = problems.isEmpty() ? follow() : Optional.of(new Unbound(problems));
        } finally {
            closing = lockstep.close();
        }
        return result.or(() -> closing).orElseGet(() -> new Conforms(lockstep.stepsTaken()));
    }

    private Optional<ReplayResult> follow() {
        Optional<Integer> stray = binding.grain().stray(behavior.steps(), binding.actions());
        if (stray.isPresent() && !plan.branches().isWhole(behavior.initial())) {
            return Optional.of(tooFine(behavior.steps().get(stray.get()), stray.get() + 1));
        }
        int length = behavior.steps().size();
        return lockstep.start(behavior.initial())
                .or(() -> refusals(0))
                .or(() -> steps(behavior.steps(), 1, " of " + length))
                .or(() -> lockstep.isCertain() && lockstep.state().equals(behavior.last()) ? end() : Optional.empty());
    }

    private Optional<ReplayResult> end() {
        if (behavior.ending() instanceof Ending.Lasso lasso) {
            return Cycle.of(behavior, lasso)
                    .map(cycle -> cycle.isEmpty() ? lockstep.idle(behavior.last()) : rounds(cycle))
                    .orElseGet(() -> Optional.of(cannotClose(lasso)));
        }
        return behavior.ending() instanceof Ending.Stuttering ? lockstep.idle(behavior.last()) : Optional.empty();
    }

    private Optional<ReplayResult> rounds(List<Step> cycle) {
        Optional<ReplayResult> result = Optional.empty();
        int first = behavior.steps().size() + 1 - cycle.size(); // a step back has the number of the state it leads to
        for (int round = 1; round <= plan.extraRounds() && result.isEmpty(); round++) {
            String suffix = " of " + behavior.steps().size() + ", in round " + (round + 1) + " of the cycle";
            result = steps(cycle, first, suffix);
        }
        return result;
    }

    /** Takes the steps, call by call; where the system takes another branch, the rest of the steps is that branch's. */
    private Optional<ReplayResult> steps(List<Step> steps, int first, String suffix) {
        List<Step> rest = steps;
        String place = suffix;
        int number = first;
        while (!rest.isEmpty()) {
            if (!isBound(rest.get(0).action())) {
                return Optional.of(tooFine(rest.get(0), number));
            }
            List<Step> call = binding.grain().call(rest, 0);
            Optional<ReplayResult> result = lockstep.step(call, number, "at step " + number + place, plan.branches());
            number += call.size();
            int reached = number - 1;
            result = result.or(() -> refusals(reached));
            if (result.isPresent()) {
                return result;
            }
            rest = rest.subList(call.size(), rest.size());
            if (!lockstep.state().equals(call.get(call.size() - 1).state())) {
                place = ", on a branch that the system chose";
                rest = detour(rest);
            }
        }
        return Optional.empty();
    }

    /** Where several states of the spec look the same, nobody knows the way on. */
    private List<Step> detour(List<Step> rest) {
        List<Action> wishes = rest.stream().map(Step::action).toList();
        return lockstep.isCertain()
                ? Detour.from(lockstep.state(), plan.branches(), wishes, this::isBound, rest.size())
                : List.of();
    }

    private boolean isBound(Action action) {
        return binding.actions().contains(action.name());
    }

    private Optional<ReplayResult> refusals(int index) {
        boolean onTheWay = index < states.size() && states.get(index).equals(lockstep.state());
        Optional<ReplayResult> result = Optional.empty();
        for (Action action : onTheWay ? plan.refused().getOrDefault(index, List.<Action>of()) : List.<Action>of()) {
            result = result.or(
                    () -> isBound(action) ? lockstep.refuse(action, index, plan.refusal()) : Optional.empty());
        }
        return result;
    }

    private Unforceable tooFine(Step step, int number) {
        return new Unforceable(
                new Moment(
                        number, "at step " + number + " of " + behavior.steps().size(), Optional.of(step.action())),
                step.action() + " is part of another action's call, but a step that is not comes between");
    }

    private Unforceable cannotClose(Ending.Lasso lasso) {
        int next = behavior.steps().size() + 1;
        return new Unforceable(
                new Moment(next, "after the last step", Optional.empty()),
                "the behavior does not name the action that leads back to state " + lasso.backTo());
    }
}
