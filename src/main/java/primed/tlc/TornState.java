package primed.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import primed.trace.State;
import primed.value.SymbolicValue;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/**
 * Reads a state variable by variable where it cannot be read as a whole: there are lines that somebody else has
 * printed, or a value is none that is known.
 */
final class TornState {
    private static final Pattern CONJUNCT = Pattern.compile("/\\\\ (.+?) = ");
    private static final Pattern ALONE = Pattern.compile("([\\p{L}\\p{Nd}_!]+) = ");
    /** What the further lines of a long value begin with. */
    private static final String INDENT = "  ";

    private final Map<String, Value> variables = new LinkedHashMap<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private TornState() {}

    /** The state, or null if no line begins a variable for certain. */
    static @Nullable StateText parse(String body) {
        List<String> lines = body.lines().toList();
        boolean isList = lines.stream().anyMatch(line -> CONJUNCT.matcher(line).lookingAt());
        Pattern begin = isList ? CONJUNCT : ALONE;
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (begin.matcher(lines.get(i)).lookingAt()) {
                begins.add(i);
            }
        }
        if (begins.isEmpty() || (!isList && begins.size() > 1)) {
            return null;
        }
        TornState state = new TornState();
        state.foreign.addAll(lines.subList(0, begins.get(0)));
        begins.add(lines.size());
        for (int i = 1; i < begins.size(); i++) {
            state.add(begin, lines.subList(begins.get(i - 1), begins.get(i)));
        }
        boolean isDoubtful = !isList && begins.get(0) > 0 && !state.unread.isEmpty();
        return isDoubtful ? null : new StateText(new State(state.variables), isList, state.foreign, state.unread);
    }

    private void add(Pattern begin, List<String> lines) {
        Matcher first = begin.matcher(lines.get(0));
        if (!first.lookingAt()) {
            throw new IllegalArgumentException("no variable begins in [" + lines.get(0) + "]");
        }
        List<String> others = new ArrayList<>();
        StringBuilder all = new StringBuilder(lines.get(0).substring(first.end()));
        StringBuilder own = new StringBuilder(all);
        StringBuilder joined = new StringBuilder(all);
        for (String line : lines.subList(1, lines.size())) {
            boolean isOwn = line.startsWith(INDENT);
            all.append('\n').append(line);
            own.append(isOwn ? "\n" + line : "");
            joined.append(isOwn ? "\n" : "").append(line);
            if (!isOwn) {
                others.add(line);
            }
        }
        Value value = value(own);
        // A console may break a long line anywhere: then the others are part of the value.
        if (value == null || (!others.isEmpty() && value(joined) != null)) {
            unread.add(first.group(1));
            variables.put(first.group(1), new SymbolicValue(all.toString()));
        } else {
            foreign.addAll(others);
            variables.put(first.group(1), value);
        }
    }

    private static @Nullable Value value(CharSequence text) {
        try {
            return ValueParser.parse(text.toString());
        } catch (ValueSyntaxException e) {
            return null;
        }
    }
}
