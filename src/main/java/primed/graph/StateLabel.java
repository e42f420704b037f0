package primed.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primed.trace.Action;
import primed.trace.State;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/** Reads what the nodes and edges of TLC's dot files are labelled with. */
final class StateLabel {
    private static final Pattern VARIABLE = Pattern.compile("\\s*(?:/\\\\ )?([\\w!]+) = ");

    private StateLabel() {}

    /**
     * A state: {@code x = 1}, or a conjunct on a line for each variable.
     *
     * @throws GraphException if it is none
     */
    static State parse(String label) {
        Map<String, Value> variables = new LinkedHashMap<>();
        Matcher variable = VARIABLE.matcher(label);
        int at = 0;
        try {
            do {
                variable.region(at, label.length());
                if (!variable.lookingAt()) {
                    throw new GraphException("a state's label is not its variables: " + label);
                }
                ValueParser.Parsed value = ValueParser.parseAt(label, variable.end());
                variables.put(variable.group(1), value.value());
                at = value.end();
            } while (!label.substring(at).isBlank());
            return new State(variables);
        } catch (ValueSyntaxException e) {
            throw new GraphException("a state has a value that is none: " + e.getMessage(), e);
        }
    }

    /** An action: its name, or {@code Send(1, "a")} as newer TLCs write it, with more on further lines perhaps. */
    static Action action(String label) {
        String first = label.lines().findFirst().orElse("").strip();
        int open = first.indexOf('(');
        if (open < 0) {
            return new Action(first, Map.of(), null);
        }
        try {
            Map<String, Value> parameters = new LinkedHashMap<>();
            int at = open;
            do {
                ValueParser.Parsed parameter = ValueParser.parseAt(first, at + 1);
                parameters.put(Integer.toString(parameters.size() + 1), parameter.value());
                at = parameter.end();
            } while (first.startsWith(",", at));
            if (first.substring(at).equals(")")) {
                return new Action(first.substring(0, open), parameters, null);
            }
        } catch (ValueSyntaxException e) {
            // Not parameters, whatever it is.
        }
        return new Action(first, Map.of(), null);
    }
}
