package primed.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import primed.report.review.Frame.Change;
import primed.trace.State;
import primed.value.FunctionValue;
import primed.value.StringValue;
import primed.value.Value;

/** What a step changes: told at the innermost place, as long as the places stay the same. */
final class Changes {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    static List<Change> between(State before, State after) {
        Changes changes = new Changes();
        after.variables().forEach((name, value) -> {
            Value old = before.variables().get(name);
            if (old == null) {
                changes.found.add(new Change(name, "", value.toString()));
            } else {
                changes.compare(name, old, value);
            }
        });
        return List.copyOf(changes.found);
    }

    private void compare(String path, Value before, Value after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof FunctionValue from
                && after instanceof FunctionValue to
                && from.domain().equals(to.domain())) {
            from.mapping().forEach((key, value) -> compare(path + applied(key), value, to.apply(key)));
        } else {
            found.add(new Change(path, before.toString(), after.toString()));
        }
    }

    private static String applied(Value key) {
        if (key instanceof StringValue field && FIELD.matcher(field.text()).matches()) {
            return "." + field.text();
        }
        return "[" + key + "]";
    }
}
