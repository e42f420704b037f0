package primed.graph;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primed.trace.Action;
import primed.trace.State;

/**
 * Reads the state graph of an older run: what TLC writes with {@code -dump dot,actionlabels}.
 *
 * <p>The file calls itself {@code strict}, by which a tool for dot keeps one edge between two nodes; all edges in it
 * are read here. Parameters are there only in files of newer TLCs, and are named by their places; places in the spec
 * are not there at all. Dashed loops, which the liveness check adds, are left out.
 */
public final class DotReader {
    private static final Pattern BEGIN = Pattern.compile("\\s*(strict\\s+)?digraph\\s+\\w+\\s*\\{");
    private static final Pattern STATE =
            Pattern.compile("(-?\\d+)\\s*\\[(" + DotAttributes.LIST + ")\\]", Pattern.DOTALL);
    private static final Pattern EDGE =
            Pattern.compile("(-?\\d+)\\s*->\\s*(-?\\d+)(?:\\s*\\[(" + DotAttributes.LIST + ")\\])?", Pattern.DOTALL);
    private static final Pattern LEGEND = Pattern.compile("subgraph\\s+cluster_legend\\s*\\{[^}]*\\}");
    private static final Pattern DECORATION = Pattern.compile("subgraph\\s+\\w+\\s*\\{|\\{rank\\s*=\\s*same;[^}]*\\}"
            + "|(?:node|edge)\\s*\\[[^\\]]*\\]|\\w+\\s*=\\s*(?:\"[^\"]*\"|[\\w.]+)|;");

    private static final State UNKNOWN = new State(Map.of());

    private final Matcher text;
    private final String whole;
    private final GraphBuilder builder = new GraphBuilder();
    private final Map<String, Integer> actions = new HashMap<>();
    private final Fingerprints fingerprints = new Fingerprints();
    private final List<State> states = new ArrayList<>();
    private int at;

    private DotReader(String whole) {
        this.whole = whole;
        this.text = BEGIN.matcher(whole);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws GraphException if it is not a whole state graph
     */
    public static StateGraph read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (MalformedInputException e) {
            throw new GraphException(file + " is not a text in UTF-8", e);
        } catch (GraphException e) {
            throw new GraphException(file + ": " + e.getMessage(), e);
        }
    }

    static StateGraph parse(String text) {
        return new DotReader(text).graph();
    }

    private StateGraph graph() {
        if (!take(BEGIN)) {
            throw unexpected("strict digraph");
        }
        if (text.group(1) == null) {
            throw new GraphException("this is not the state graph but a graph of the liveness check, which TLC writes"
                    + " beside it (..._liveness.dot); give the other file");
        }
        int depth = 1;
        while (depth > 0) {
            skipBlanks();
            if (whole.startsWith("}", at)) {
                at++;
                depth--;
            } else {
                depth += statement();
            }
        }
        skipBlanks();
        if (at < whole.length()) {
            throw unexpected("the end");
        }
        checkStates();
        return new StateGraph(builder.finish(), new Listed(List.copyOf(states)));
    }

    /** Reads one; returns how many braces it opens. */
    private int statement() {
        if (take(EDGE)) {
            edge();
        } else if (take(STATE)) {
            state();
        } else if (!take(LEGEND)) {
            if (!take(DECORATION)) {
                throw unexpected("a state, an edge or '}'");
            }
            return text.group().startsWith("subgraph") ? 1 : 0;
        }
        return 0;
    }

    private void state() {
        DotAttributes attributes = DotAttributes.parse(text.group(2));
        int number = number(text.group(1));
        State state = state(attributes.label());
        State before = states.set(number, state);
        if (!before.equals(UNKNOWN) && !before.equals(state)) {
            throw new GraphException("line " + line() + ": state " + text.group(1) + " is there twice, and differs");
        }
        if (attributes.isFilledWith("lightyellow")) {
            throw new GraphException("line " + line() + ": state " + text.group(1)
                    + " is outside of the model's constraint; dump without the option constrained");
        }
        if (attributes.hasStyle("filled")) {
            builder.initial(number);
        }
    }

    private State state(String label) {
        try {
            return StateLabel.parse(label);
        } catch (GraphException e) {
            throw new GraphException("line " + line() + ": " + e.getMessage(), e);
        }
    }

    private void edge() {
        int from = number(text.group(1));
        int to = number(text.group(2));
        DotAttributes attributes = DotAttributes.parse(text.group(3) == null ? "" : text.group(3));
        if (!attributes.hasStyle("dashed")) {
            builder.step(from, actions.computeIfAbsent(attributes.label(), this::action), to);
        }
    }

    private int action(String label) {
        return builder.action(label.isEmpty() ? Action.unnamed() : StateLabel.action(label));
    }

    /** Edges may come before the states that they lead to. */
    private int number(String id) {
        long fingerprint;
        try {
            fingerprint = Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new GraphException("line " + line() + ": " + id + " is no fingerprint of a state", e);
        }
        int number = fingerprints.number(fingerprint);
        while (states.size() <= number) {
            states.add(UNKNOWN);
        }
        return number;
    }

    private void checkStates() {
        if (states.isEmpty()) {
            throw new GraphException("there are no states in it");
        }
        if (states.contains(UNKNOWN)) {
            throw new GraphException("an edge leads to a state that is not there");
        }
        if (builder.initial().length == 0) {
            throw new GraphException("no state in it is initial (style = filled)");
        }
        State first = states.get(0);
        for (State state : states) {
            if (!state.variables().keySet().equals(first.variables().keySet())) {
                throw new GraphException("its states have different variables, "
                        + first.variables().keySet() + " and "
                        + state.variables().keySet() + "; dump without -difftrace, VIEW and ALIAS");
            }
        }
    }

    private boolean take(Pattern pattern) {
        text.usePattern(pattern).region(at, whole.length());
        boolean found = text.lookingAt();
        if (found) {
            at = text.end();
        }
        return found;
    }

    private void skipBlanks() {
        while (at < whole.length() && Character.isWhitespace(whole.charAt(at))) {
            at++;
        }
    }

    private GraphException unexpected(String wanted) {
        String found = at >= whole.length() ? "the file ends" : "there is \"" + whole.substring(at, endOfLine()) + "\"";
        return new GraphException("line " + line() + ": " + found + " where " + wanted + " was expected");
    }

    private int endOfLine() {
        int end = whole.indexOf('\n', at);
        return Math.min(end < 0 ? whole.length() : end, at + 40);
    }

    /** The number of the line, from 1, counted from the beginning: only for what is refused. */
    private long line() {
        return whole.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    /** States that are all in memory. */
    private record Listed(List<State> states) implements StateSource {
        @Override
        public State state(int number) {
            return states.get(number);
        }

        @Override
        public void close() {}
    }
}
