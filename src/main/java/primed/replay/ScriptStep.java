package primed.replay;

import java.util.Map;
import primed.trace.Action;

/** A step of a {@link Script} that is taken as soon as its effect is stated. */
public final class ScriptStep {
    private final Script script;
    private final Action action;

    ScriptStep(Script script, Action action) {
        this.script = script;
        this.action = action;
    }

    /** Takes the step; these variables have new values then, each given by name and value, and no others have. */
    public void sets(String... variables) {
        script.take(action, NamedValues.parse(variables));
    }

    /** Takes the step; all variables keep their values. */
    public void changesNothing() {
        script.take(action, Map.of());
    }
}
