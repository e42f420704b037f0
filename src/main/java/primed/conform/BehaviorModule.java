package primed.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/**
 * A module that extends a spec and lets it do nothing but follow given behaviors.
 *
 * <p>Two variables more say which behavior is followed, and how far. A step must be one of the spec's {@code Next} and
 * of the action that it is named after, and must lead to the state that is given; or it changes nothing. Where the spec
 * cannot follow it is in a deadlock. Every state of every behavior is a distinct state of the module.
 */
final class BehaviorModule {
    static final String NAME = "PrimedBehaviors";
    static final String BEHAVIOR = "primedBehavior";
    static final String PLACE = "primedPlace";

    private final Question question;
    private final Set<String> variables;

    BehaviorModule(Question question) {
        this.question = question;
        this.variables = question.behaviors().get(0).initial().variables().keySet();
    }

    /** How many distinct states there are if the spec allows all of the behaviors. */
    long states() {
        return question.behaviors().stream()
                .mapToLong(behavior -> steps(behavior).size() + 1L)
                .sum();
    }

    /** The steps of a behavior; of a lasso, also the one back. */
    static List<Step> steps(Behavior behavior) {
        List<Step> steps = new ArrayList<>(behavior.steps());
        if (behavior.ending() instanceof Ending.Lasso lasso) {
            steps.add(new Step(lasso.back(), behavior.states().get(lasso.backTo())));
        }
        return steps;
    }

    /** The module's text. */
    String module() {
        StringBuilder text = new StringBuilder("---- MODULE " + NAME + " ----\nEXTENDS " + question.specName()
                + ", TLC, Naturals, Sequences\nVARIABLES " + BEHAVIOR + ", " + PLACE + "\n\nPrimedStates == <<\n");
        text.append(question.behaviors().stream().map(this::states).collect(Collectors.joining(",\n")));
        text.append("\n>>\n\nPrimedAction ==\n").append(actions());
        text.append("\n\nPrimedInit ==\n  /\\ Init\n  /\\ " + BEHAVIOR + " \\in 1..Len(PrimedStates)\n  /\\ " + PLACE
                + " = 1\n" + agree("", "PrimedStates[" + BEHAVIOR + "][1]"));
        text.append("\nPrimedStep ==\n  /\\ " + PLACE + " < Len(PrimedStates[" + BEHAVIOR + "])\n  /\\ (Next /\\ "
                + "PrimedAction) \\/ UNCHANGED <<" + String.join(", ", variables) + ">>\n"
                + agree("'", "PrimedStates[" + BEHAVIOR + "][" + PLACE + " + 1]") + "  /\\ " + PLACE + "' = " + PLACE
                + " + 1\n  /\\ UNCHANGED " + BEHAVIOR + "\n");
        text.append("\nPrimedEnd ==\n  /\\ " + PLACE + " = Len(PrimedStates[" + BEHAVIOR + "])\n  /\\ UNCHANGED <<"
                + String.join(", ", variables) + ", " + BEHAVIOR + ", " + PLACE + ">>\n");
        return text.append("\nPrimedNext == PrimedStep \\/ PrimedEnd\n====\n").toString();
    }

    /** The module's configuration. */
    String config() {
        return "INIT PrimedInit\nNEXT PrimedNext\nCHECK_DEADLOCK TRUE\n"
                + Configuration.constants(question.constants());
    }

    private String states(Behavior behavior) {
        List<State> states = new ArrayList<>(List.of(behavior.initial()));
        steps(behavior).forEach(step -> states.add(step.state()));
        return states.stream().map(this::tuple).collect(Collectors.joining(",\n    ", "  << ", " >>"));
    }

    /** A state as the tuple of its values, in the order of the variables. */
    private String tuple(State state) {
        return variables.stream()
                .map(variable -> state.value(variable).toString())
                .collect(Collectors.joining(", ", "<<", ">>"));
    }

    private String agree(String prime, String tuple) {
        List<String> names = List.copyOf(variables);
        return IntStream.range(0, names.size())
                .mapToObj(i -> "  /\\ " + names.get(i) + prime + " = " + tuple + "[" + (i + 1) + "]\n")
                .collect(Collectors.joining());
    }

    /** Which action each step is to be. */
    private String actions() {
        List<String> lines = new ArrayList<>();
        for (int b = 0; b < question.behaviors().size(); b++) {
            List<Step> steps = steps(question.behaviors().get(b));
            for (int s = 0; s < steps.size(); s++) {
                lines.add("  \\/ " + BEHAVIOR + " = " + (b + 1) + " /\\ " + PLACE + " = " + (s + 1) + " /\\ "
                        + application(steps.get(s).action()));
            }
        }
        return lines.isEmpty() ? "  FALSE" : String.join("\n", lines);
    }

    /** The action as a spec writes it; a step without a name can be any. */
    private static String application(Action action) {
        boolean isNamed = action.isNamed() && action.name().matches("[A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*");
        if (!isNamed) {
            return "TRUE";
        }
        return action.parameters().isEmpty()
                ? action.name()
                : action.parameters().values().stream()
                        .map(Value::toString)
                        .collect(Collectors.joining(", ", action.name() + "(", ")"));
    }
}
