package primed.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import primed.trace.Action;
import primed.value.Value;

/**
 * The first moment at which a system is not where its spec says.
 *
 * @param moment when
 * @param cause in what way
 * @param glossary the actions in words
 * @param taken the actions up to this moment, the diverging one included
 * @param notes what else may help
 */
public record Divergence(Moment moment, Cause cause, Glossary glossary, List<Action> taken, List<Fact> notes) {
    private static final int MOST_CAUSES = 5;

    public Divergence {
        taken = List.copyOf(taken);
        notes = List.copyOf(notes);
    }

    /** In what way a system left its spec. */
    public sealed interface Cause {

        /** The system took the step but is in another state; at least one variable differs. */
        record OtherState(List<Mismatch> mismatches) implements Cause {
            public OtherState {
                mismatches = List.copyOf(mismatches);
            }
        }

        /**
         * The system threw an exception.
         *
         * @param doing what it was asked for, such as {@code taking the step}
         */
        record Threw(String doing, Throwable exception) implements Cause {}

        /** A thread of the system waits where the spec lets it act. */
        record Blocked(String description) implements Cause {}

        /** The system refuses a step that the spec allows. */
        record Refused(String reason) implements Cause {}

        /** The system takes a step that the spec does not allow there. */
        record NotRefused(Action action) implements Cause {}
    }

    /**
     * A variable whose value is not the expected one.
     *
     * @param first where in the value the first difference is
     */
    public record Mismatch(String variable, Value expected, Value actual, Difference first) {}

    /** Everything that is known, most telling first. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        moment.action().ifPresent(action -> tell(action, facts));
        if (cause instanceof Cause.OtherState other) {
            other.mismatches().forEach(mismatch -> tell(mismatch, facts));
        } else if (cause instanceof Cause.Threw threw) {
            facts.add(new Fact("exception", threw.exception() + ", while " + threw.doing()));
            facts.add(new Fact("stack", stack(threw.exception())));
        } else if (cause instanceof Cause.Blocked blocked) {
            facts.add(new Fact("blocked", blocked.description()));
        } else if (cause instanceof Cause.Refused refused) {
            facts.add(new Fact("refused", refused.reason() + ", though the spec allows the step"));
        } else if (cause instanceof Cause.NotRefused allowed) {
            facts.add(new Fact("not refused", allowed.action() + ", though the spec does not allow it in this state"));
        }
        facts.addAll(notes);
        if (!taken.isEmpty()) {
            facts.add(new Fact("steps", steps()));
        }
        return List.copyOf(facts);
    }

    /** The divergence as plain text, the headline first. */
    @Override
    public String toString() {
        return headline() + "\n" + Fact.render(facts());
    }

    /** The divergence in one sentence. */
    public String headline() {
        return "The system diverges from the spec " + moment.words() + ".";
    }

    private void tell(Action action, List<Fact> facts) {
        facts.add(new Fact("action", action.toString()));
        if (glossary.sentences().containsKey(action.name())) {
            facts.add(new Fact("in words", glossary.tell(action)));
        }
        if (action.location() != null) {
            facts.add(new Fact("in the spec", action.location().toString()));
        }
    }

    private static void tell(Mismatch mismatch, List<Fact> facts) {
        facts.add(new Fact("variable", mismatch.variable()));
        if (!mismatch.first().path().equals(mismatch.variable())) {
            facts.add(new Fact("differs at", mismatch.first().toString()));
        }
        facts.add(new Fact("expected", mismatch.expected().toString()));
        facts.add(new Fact("actual", mismatch.actual().toString()));
    }

    private String steps() {
        return new StepTable(glossary, taken).toString();
    }

    private static String stack(Throwable exception) {
        List<String> lines = new ArrayList<>();
        Throwable thrown = exception;
        for (int causes = 0; thrown != null && causes < MOST_CAUSES; causes++) {
            lines.add((causes == 0 ? "" : "Caused by: ") + thrown);
            Arrays.stream(thrown.getStackTrace())
                    .takeWhile(frame -> !isOurs(frame))
                    .forEach(frame -> lines.add("    at " + frame));
            thrown = thrown.getCause();
        }
        return String.join("\n", lines);
    }

    /** Whether what follows, outwards, is how the system was called and no more of the system. */
    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().equals(Binding.class.getName())
                || frame.getClassName().startsWith("jdk.internal.reflect.")
                || frame.getClassName().startsWith("java.lang.reflect.");
    }
}
