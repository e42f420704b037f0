package primed.tlc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.trace.State;
import primed.value.SymbolicValue;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/**
 * Reads the variables of a state: {@code x = 1}, or {@code /\ x = 1} and so on where there are several.
 *
 * <p>With {@code -view}, or an ALIAS that is no record, TLC prints something else instead. That is kept as the one
 * variable {@value #WHOLE}.
 */
final class StateText {
    /** The variable that holds what is printed in place of the variables. */
    static final String WHOLE = State.WHOLE;

    private static final String CONJUNCT = "/\\ ";
    private static final String EQUALS = " = ";

    private StateText() {}

    static State parse(String text) {
        String body = text.strip();
        try {
            Map<String, Value> variables = variables(body);
            return new State(variables != null ? variables : Map.of(WHOLE, ValueParser.parse(body)));
        } catch (ValueSyntaxException e) {
            return new State(Map.of(WHOLE, new SymbolicValue(body)));
        }
    }

    /** The variables, or null if the text is not a list of them. */
    private static @Nullable Map<String, Value> variables(String text) {
        Map<String, Value> variables = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int name = text.startsWith(CONJUNCT, at) ? at + CONJUNCT.length() : at;
            int equals = text.indexOf(EQUALS, name);
            if (equals < 0 || !isName(text, name, equals)) {
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

    private static boolean isName(String text, int from, int to) {
        return from < to
                && text.substring(from, to)
                        .codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '!');
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
