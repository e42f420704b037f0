package primed.tlc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.trace.State;
import primed.value.SymbolicValue;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/**
 * The variables of a state as TLC prints them: {@code x = 1}, or {@code /\ x = 1} and so on where there are several.
 *
 * <p>With {@code -view}, or an ALIAS that is no record, TLC prints something else instead. That is kept as the one
 * variable {@value #WHOLE}.
 *
 * @param state the state
 * @param isList whether each variable is a conjunct, or there is none
 * @param foreign the lines that somebody else has printed in between
 * @param unread the variables whose values are none that are known; they are kept as they are printed
 */
record StateText(State state, boolean isList, List<String> foreign, List<String> unread) {
    /** The variable that holds what is printed in place of the variables. */
    static final String WHOLE = State.WHOLE;

    private static final String CONJUNCT = "/\\ ";
    private static final String EQUALS = " = ";

    static StateText parse(String text) {
        String body = text.strip();
        Map<String, Value> variables = variables(body);
        if (variables != null) {
            boolean isList = body.isEmpty() || body.startsWith(CONJUNCT);
            return new StateText(new State(variables), isList, List.of(), List.of());
        }
        StateText part = TornState.parse(body);
        return part != null ? part : whole(body);
    }

    private static StateText whole(String body) {
        try {
            return new StateText(new State(Map.of(WHOLE, ValueParser.parse(body))), false, List.of(), List.of());
        } catch (ValueSyntaxException e) {
            State state = new State(Map.of(WHOLE, new SymbolicValue(body)));
            return new StateText(state, false, List.of(), List.of(WHOLE));
        }
    }

    /** The variables, or null if the text is not a list of them. */
    private static @Nullable Map<String, Value> variables(String text) {
        try {
            return list(text);
        } catch (ValueSyntaxException e) {
            return null;
        }
    }

    private static @Nullable Map<String, Value> list(String text) {
        Map<String, Value> variables = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            boolean isConjunct = text.startsWith(CONJUNCT, at);
            int name = isConjunct ? at + CONJUNCT.length() : at;
            int equals = text.indexOf(EQUALS, name);
            if (equals < 0 || !isName(text.substring(name, equals), isConjunct)) {
                return null;
            }
            ValueParser.Parsed value = ValueParser.parseAt(text, equals + EQUALS.length());
            variables.put(text.substring(name, equals), value.value());
            at = afterBlanks(text, value.end());
            if (at < text.length() && !text.startsWith(CONJUNCT, at)) {
                return null;
            }
        }
        return variables;
    }

    /** The fields of an ALIAS may have any names, but alone one cannot be told from a value that is printed. */
    private static boolean isName(String name, boolean isConjunct) {
        return !name.isEmpty()
                && (isConjunct
                        ? name.indexOf('\n') < 0
                        : name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '!'));
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
