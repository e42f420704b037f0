package primed.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import primed.replay.ReplayResult.NotStarted;
import primed.replay.ReplayResult.Unbound;
import primed.trace.Action;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/**
 * A replay written out as statements of a test, values in TLC's syntax.
 *
 * <pre>{@code
 * try (Script replay = Script.on(Buffers.bounded(1))) {
 *     replay.initially("queue", "<<>>", "waiting", "{}");
 *     replay.step("Put", "p", "p1").sets("queue", "<<1>>");
 *     replay.step("Put", "p", "p2").sets("waiting", "{p2}");
 *     replay.thenNothing();
 * }
 * }</pre>
 *
 * <p>Each statement acts at once and compares all observed variables, those included that it does not name. The first
 * difference fails the test with an {@link AssertionError} that tells all about it.
 */
public final class Script implements AutoCloseable {
    private final BindingFactory factory;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Binding binding;
    private @Nullable Lockstep lockstep;
    private @Nullable State initial;

    private Script(BindingFactory factory) {
        this.factory = factory;
    }

    /** Starts a script for the system that the factory makes. */
    public static Script on(BindingFactory factory) {
        return new Script(factory);
    }

    /** Makes the system and compares its state; all variables are given, each followed by its value. */
    public void initially(String... variables) {
        if (lockstep != null) {
            throw new IllegalStateException("a script has one initial state");
        }
        State state = new State(NamedValues.parse(variables));
        Binding made = make(state);
        binding = made;
        List<BindingProblem> problems = BindingCheck.variables(made, state).toList();
        if (!problems.isEmpty()) {
            throw new AssertionError(new Unbound(problems).toString());
        }
        initial = state;
        Lockstep started = new Lockstep(made);
        lockstep = started;
        expectNone(started.start(state));
    }

    /** Begins a step; the parameters are given each by name (or place, from 1) and value. */
    public ScriptStep step(String action, String... parameters) {
        return new ScriptStep(this, new Action(action, NamedValues.parse(parameters), null));
    }

    void take(Action action, Map<String, Value> changes) {
        Lockstep walk = started();
        Map<String, Value> variables = new LinkedHashMap<>(last().variables());
        changes.forEach((variable, value) -> {
            if (variables.replace(variable, value) == null) {
                throw new IllegalArgumentException("variable " + variable + " has no value initially");
            }
        });
        Step step = new Step(action, new State(variables));
        steps.add(step);
        expectNone(walk.step(step, steps.size(), "at step " + steps.size()));
    }

    /** Says that nothing more happens: the system may idle, and its state is still the same. */
    public void thenNothing() {
        expectNone(started().idle(last()));
    }

    /**
     * Says that the behavior repeats itself: takes all steps after a state once more.
     *
     * @param state the index of the state, which must be the present one too: 0 for the initial state, n after step n
     */
    public void thenAgainFrom(int state) {
        Lockstep walk = started();
        if (!stateAt(state).equals(last())) {
            throw new IllegalArgumentException("the state after step " + state + " is not the present one");
        }
        for (int i = state; i < steps.size(); i++) {
            expectNone(walk.step(steps.get(i), i + 1, "at step " + (i + 1) + ", in round 2 of the cycle"));
        }
    }

    /** Closes the system. */
    @Override
    public void close() {
        if (binding != null) {
            binding.close();
        }
    }

    private Binding make(State state) {
        try {
            return factory.bind(state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(new NotStarted(e).toString(), e);
        } catch (Exception e) {
            throw new AssertionError(new NotStarted(e).toString(), e);
        }
    }

    private Lockstep started() {
        if (lockstep == null) {
            throw new IllegalStateException("a script begins with its initial state");
        }
        return lockstep;
    }

    private State last() {
        return stateAt(steps.size());
    }

    private State stateAt(int index) {
        if (initial == null) {
            throw new IllegalStateException("a script begins with its initial state");
        }
        return index == 0 ? initial : steps.get(index - 1).state();
    }

    private static void expectNone(Optional<ReplayResult> result) {
        result.ifPresent(found -> {
            throw new AssertionError(found.toString(), cause(found));
        });
    }

    private static @Nullable Throwable cause(ReplayResult result) {
        return result instanceof ReplayResult.Diverges diverges
                        && diverges.divergence().cause() instanceof Divergence.Cause.Threw threw
                ? threw.exception()
                : null;
    }
}
