package primed.graph;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import primed.trace.Action;
import primed.trace.Location;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/**
 * Reads the stream that TLC's JVM writes while it searches; {@code primed.tlc.inside.GraphStream} says what it holds.
 *
 * <p>In memory there are, for each state, its fingerprint and the place of its values in the file, and for each
 * transition three numbers.
 */
public final class GraphReader {
    private static final String MAGIC = "PRIMED-GRAPH-1\n";

    private final StreamCursor cursor;
    private final UnaryOperator<Location> locations;
    private final GraphBuilder builder = new GraphBuilder();
    private final Fingerprints fingerprints = new Fingerprints();
    private final StatePlaces places = new StatePlaces();
    private final List<String> variables = new ArrayList<>();
    /** The builder's numbers of the stream's actions; TLC has several that we cannot tell apart. */
    private final List<Integer> actions = new ArrayList<>();

    private int source = -1;
    private long states;
    private long steps;

    private GraphReader(StreamCursor cursor, UnaryOperator<Location> locations) {
        this.cursor = cursor;
        this.locations = locations;
    }

    /** What a record holds; the byte that it begins with is its place here. */
    private enum Kind {
        NONE,
        VARIABLES,
        INITIAL,
        WHOLE_STATE,
        CHANGED_STATE,
        ACTION,
        SOURCE,
        STEP,
        END,
        OTHER_WAY
    }

    /**
     * Reads a graph. The file is needed until the graph is closed.
     *
     * @throws IOException if the file cannot be read
     * @throws GraphException if it holds no state graph, or not all of one
     */
    public static StateGraph read(Path file) throws IOException {
        return read(file, UnaryOperator.identity());
    }

    /**
     * The same, with the places of the actions moved.
     *
     * @param locations where a place is to be told to be
     * @throws IOException if the file cannot be read
     * @throws GraphException if it holds no state graph, or not all of one
     */
    public static StateGraph read(Path file, UnaryOperator<Location> locations) throws IOException {
        StreamCursor cursor = new StreamCursor(file);
        try {
            return new GraphReader(cursor, locations).read();
        } catch (EOFException e) {
            cursor.close();
            throw new GraphException(file + " breaks off: the state graph in it is not whole", e);
        } catch (IOException | RuntimeException e) {
            cursor.close();
            throw e;
        }
    }

    private StateGraph read() throws IOException {
        String magic = new String(cursor.bytes(MAGIC.length()), StandardCharsets.ISO_8859_1);
        if (!magic.equals(MAGIC)) {
            throw new GraphException("this is no state graph of Primed's: it begins with \"" + magic.strip() + "\"");
        }
        Kind kind = record();
        while (kind != Kind.END) {
            kind = record();
        }
        check(cursor.eightBytes() == states && cursor.eightBytes() == steps, "counts differ from what is there");
        check(cursor.atEnd(), "there is more after the end");
        check(fingerprints.size() == states, "a transition leads to a state that is not told");
        return new StateGraph(builder.finish(), new StreamStates(cursor, variables, places));
    }

    private Kind record() throws IOException {
        int code = cursor.oneByte();
        Kind kind = code < Kind.values().length ? Kind.values()[code] : Kind.NONE;
        switch (kind) {
            case VARIABLES -> variables();
            case INITIAL -> builder.initial(whole());
            case WHOLE_STATE -> whole();
            case CHANGED_STATE -> changed();
            case ACTION -> actions.add(builder.action(action()));
            case SOURCE -> source = known(cursor.eightBytes());
            case STEP -> {
                steps++;
                builder.step(source(), knownAction(), target());
            }
            case OTHER_WAY -> builder.otherWay(source(), knownAction(), target());
            case END -> {}
            case NONE -> throw new GraphException("a record of kind " + code + " before byte " + cursor.position());
        }
        return kind;
    }

    private void variables() throws IOException {
        int count = cursor.number();
        for (int i = 0; i < count; i++) {
            variables.add(cursor.text());
        }
    }

    private int whole() throws IOException {
        int state = newState(StatePlaces.NONE);
        for (int i = 0; i < variables.size(); i++) {
            cursor.skipText();
        }
        return state;
    }

    private void changed() throws IOException {
        check(source >= 0, "a state that is not initial comes from nowhere");
        newState(source);
        while (cursor.number() != 0) {
            cursor.skipText();
        }
    }

    private int newState(int parent) throws IOException {
        int state = fingerprints.number(cursor.eightBytes());
        check(!places.isKnown(state), "a state is told twice");
        places.put(state, cursor.position(), parent);
        states++;
        return state;
    }

    private int known(long fingerprint) {
        int state = fingerprints.number(fingerprint);
        check(places.isKnown(state), "a step leaves a state that is not told");
        return state;
    }

    private int source() {
        check(source >= 0, "a step comes from nowhere");
        return source;
    }

    private int knownAction() throws IOException {
        int action = cursor.number();
        check(action >= 0 && action < actions.size(), "a step by an action that is not told");
        return actions.get(action);
    }

    private int target() throws IOException {
        return fingerprints.number(cursor.eightBytes());
    }

    private Action action() throws IOException {
        String name = cursor.text();
        String location = cursor.text();
        int count = cursor.number();
        Map<String, Value> parameters = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            parameters.put(cursor.text(), value(cursor.text()));
        }
        return new Action(
                name, parameters, Location.parse(location).map(locations).orElse(null));
    }

    private static Value value(String text) {
        try {
            return ValueParser.parse(text);
        } catch (ValueSyntaxException e) {
            throw new GraphException("the parameter " + text + " is no value: " + e.getMessage(), e);
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new GraphException("the state graph is damaged before byte " + cursor.position() + ": " + otherwise);
        }
    }

    /** Where each state's values are in the file, and the state that it was found from. */
    static final class StatePlaces {
        static final int NONE = -1;

        private long[] place = new long[16];
        private int[] parent = new int[16];

        void put(int state, long newPlace, int newParent) {
            reserve(state);
            place[state] = newPlace;
            parent[state] = newParent;
        }

        boolean isKnown(int state) {
            reserve(state);
            return place[state] != 0;
        }

        long place(int state) {
            return place[state];
        }

        int parent(int state) {
            return parent[state];
        }

        private void reserve(int state) {
            if (state >= place.length) {
                int size = Math.max(state + 1, place.length + (place.length >> 1));
                place = Arrays.copyOf(place, size);
                parent = Arrays.copyOf(parent, size);
            }
        }
    }
}
