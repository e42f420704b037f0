package primed.cli;

import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;
import primed.value.ValueLayout;

/** A behavior for people: long values over several lines, and what a step leaves as it was in the background. */
final class BehaviorText {
    private static final String INDENT = "    ";
    /** In a log, and on a terminal that is wider than one reads. */
    private static final int WIDEST = 120;

    private final Console console;

    BehaviorText(Console console) {
        this.console = console;
    }

    void print(Behavior behavior) {
        console.out().println("  State 0");
        behavior.initial().variables().forEach((variable, value) -> print(variable, value, true));
        State before = behavior.initial();
        int index = 1;
        for (Step step : behavior.steps()) {
            String place = step.action().location() == null
                    ? ""
                    : console.dim("  " + step.action().location());
            console.out().println("  State " + index + ": " + step.action() + place);
            print(step.state(), before);
            before = step.state();
            index++;
        }
        if (behavior.ending() instanceof Ending.Stuttering) {
            console.out().println("  and nothing more happens");
        } else if (behavior.ending() instanceof Ending.Lasso lasso) {
            console.out().println("  and back to state " + lasso.backTo());
        }
    }

    private void print(State state, State before) {
        state.variables()
                .forEach((variable, value) ->
                        print(variable, value, !value.equals(before.variables().get(variable))));
    }

    private void print(String variable, Value value, boolean changed) {
        int width = Math.min(console.width(), WIDEST);
        for (String line : ValueLayout.of(INDENT + "/\\ " + variable + " = ", value, width)) {
            console.out().println(changed ? line : console.dim(line));
        }
    }
}
