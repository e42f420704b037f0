package primed.tlc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 */
record StateText(State state, boolean isList, List<String> foreign) {
    /** The variable that holds what is printed in place of the variables. */
    static final String WHOLE = State.WHOLE;

    private static final String CONJUNCT = "/\\ ";
    private static final String EQUALS = " = ";
    /** What the further lines of a long value begin with. */
    private static final String INDENT = "  ";

    static StateText parse(String text) {
        String body = text.strip();
        Map<String, Value> variables = variables(body);
        if (variables != null) {
            return new StateText(new State(variables), body.isEmpty() || body.startsWith(CONJUNCT), List.of());
        }
        StateText own = withoutForeignLines(body);
        return own != null ? own : new StateText(new State(Map.of(WHOLE, whole(body))), false, List.of());
    }

    private static Value whole(String body) {
        try {
            return ValueParser.parse(body);
        } catch (ValueSyntaxException e) {
            return new SymbolicValue(body);
        }
    }

    /** The state without the lines that cannot be part of it; null if it is none then, or if they may be part of it. */
    private static @Nullable StateText withoutForeignLines(String body) {
        List<String> foreign = body.lines().filter(line -> !isOwn(line)).toList();
        String own = body.lines().filter(StateText::isOwn).collect(Collectors.joining("\n"));
        if (foreign.isEmpty() || !own.startsWith(CONJUNCT) || variables(brokenLinesJoined(body)) != null) {
            return null;
        }
        Map<String, Value> variables = variables(own);
        return variables == null ? null : new StateText(new State(variables), true, foreign);
    }

    private static boolean isOwn(String line) {
        return line.startsWith(CONJUNCT) || line.startsWith(INDENT);
    }

    /** A console may break a long line anywhere. */
    private static String brokenLinesJoined(String body) {
        StringBuilder joined = new StringBuilder();
        body.lines().forEach(line -> joined.append(isOwn(line) ? "\n" : "").append(line));
        return joined.toString().strip();
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
