package primed.replay;

import java.util.ArrayList;
import java.util.List;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;

/** Records what a system does, as a behavior that can be checked against the spec afterwards. */
public final class RunRecorder {
    private final Binding binding;
    private final State initial;
    private final List<Step> steps = new ArrayList<>();

    private RunRecorder(Binding binding, State initial) {
        this.binding = binding;
        this.initial = initial;
    }

    /** Starts a record with the state that the system is in; the binding stays the caller's to close. */
    public static RunRecorder over(Binding binding) throws Exception {
        return new RunRecorder(binding, binding.observe());
    }

    /** Makes the system take an action, and records it with the state that it leads to. */
    public State perform(Action action) throws Exception {
        binding.perform(action);
        return happened(action);
    }

    /** Records an action that the system took by itself, with the state that it is in now. */
    public State happened(Action action) throws Exception {
        State state = binding.observe();
        steps.add(new Step(action, state));
        return state;
    }

    /** The run so far. */
    public Behavior behavior() {
        return new Behavior(initial, steps, new Ending.Finite());
    }
}
