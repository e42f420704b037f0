package primed.graph;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.graph.GraphReader.StatePlaces;
import primed.trace.State;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/** The states of a stream, read when they are wanted; the last {@value #KEPT} are kept. */
final class StreamStates implements StateSource {
    private static final int KEPT = 4096;

    private final StreamCursor cursor;
    private final List<String> variables;
    private final StatePlaces places;
    private final Map<Integer, State> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, State> eldest) {
            return size() > KEPT;
        }
    };

    StreamStates(StreamCursor cursor, List<String> variables, StatePlaces places) {
        this.cursor = cursor;
        this.variables = List.copyOf(variables);
        this.places = places;
    }

    @Override
    public State state(int number) {
        Deque<Integer> ancestry = new ArrayDeque<>();
        int at = number;
        @Nullable State state = kept.get(at);
        while (state == null && at != StatePlaces.NONE) {
            ancestry.push(at);
            at = places.parent(at);
            state = at == StatePlaces.NONE ? null : kept.get(at);
        }
        for (int next : ancestry) {
            state = read(next, state);
            kept.put(next, state);
        }
        if (state == null) {
            throw new GraphException("there is no state " + number);
        }
        return state;
    }

    private State read(int number, @Nullable State parent) {
        try {
            cursor.seek(places.place(number));
            return new State(parent == null ? whole() : changed(parent));
        } catch (IOException e) {
            throw new GraphException("the values of state " + number + " cannot be read: " + e, e);
        } catch (ValueSyntaxException e) {
            throw new GraphException("state " + number + " has a value that is none: " + e.getMessage(), e);
        }
    }

    private Map<String, Value> whole() throws IOException {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String variable : variables) {
            values.put(variable, ValueParser.parse(cursor.text()));
        }
        return values;
    }

    private Map<String, Value> changed(State parent) throws IOException {
        Map<String, Value> values = new LinkedHashMap<>(parent.variables());
        for (int variable = cursor.number(); variable != 0; variable = cursor.number()) {
            values.put(variables.get(variable - 1), ValueParser.parse(cursor.text()));
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
