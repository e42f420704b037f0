package primed.tlc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.trace.Location;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/**
 * The first line of a state in a trace: {@code 2: <Send(1, "a") line 5, col 8 to line 5, col 41 of module Mail>}, or of
 * the step back to one: {@code 2: Back to state: <Send(1, "a") line ...>}.
 *
 * <p>Newer TLCs print the parameters' values but not their names, so these are called by their places, from 1. The
 * values may hold anything, which is why the location is taken from the right.
 */
record StateHeader(int number, Action action) {
    private static final Pattern HEADER = Pattern.compile("(?:Back to state )?(\\d{1,9}): ?(?:Back to state:? ?)?(.*)");
    private static final Pattern ACTION = Pattern.compile("<(.*) " + Places.REGION.pattern() + ">");

    /** Reads a header, or returns null if the line is none. */
    static @Nullable StateHeader parse(String line) {
        Matcher header = HEADER.matcher(line.strip());
        return header.matches() ? new StateHeader(Integer.parseInt(header.group(1)), action(header.group(2))) : null;
    }

    private static Action action(String text) {
        Matcher action = ACTION.matcher(text);
        if (action.matches()) {
            return named(action.group(1), Places.location(action, 2));
        }
        boolean framed = text.length() > 2 && text.startsWith("<") && text.endsWith(">");
        return framed ? new Action(text.substring(1, text.length() - 1), Map.of(), null) : Action.unnamed();
    }

    private static Action named(String text, Location location) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Action(text, Map.of(), location);
        }
        Map<String, Value> parameters = arguments(text, open);
        return parameters == null
                ? new Action(text, Map.of(), location)
                : new Action(text.substring(0, open), parameters, location);
    }

    private static @Nullable Map<String, Value> arguments(String text, int open) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        try {
            int at = open;
            do {
                ValueParser.Parsed argument = ValueParser.parseAt(text, at + 1);
                arguments.put(Integer.toString(arguments.size() + 1), argument.value());
                at = argument.end();
            } while (text.startsWith(",", at));
            return at == text.length() - 1 && text.endsWith(")") ? arguments : null;
        } catch (ValueSyntaxException e) {
            return null;
        }
    }
}
