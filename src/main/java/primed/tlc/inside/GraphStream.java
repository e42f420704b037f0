package primed.tlc.inside;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.OpDeclNode;
import tlc2.TLCGlobals;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.value.IValue;

/**
 * Writes a state graph as a stream of records; {@code primed.graph.GraphReader} reads it.
 *
 * <p>A state is told once, where the search finds it, and known by its fingerprint after that. Only those variables are
 * written that differ from the state that it was found from, but all of them at each {@value #LEVELS_BETWEEN}th level,
 * so that no state is far from one that is told in full. A step that several definitions allow, or one with several
 * values, is told once for TLC and then by each other way. Nothing is kept per state: the memory that this takes does
 * not grow with the graph.
 */
final class GraphStream implements AutoCloseable {
    static final String MAGIC = "PRIMED-GRAPH-1\n";
    static final int VARIABLES = 1;
    static final int INITIAL = 2;
    static final int WHOLE_STATE = 3;
    static final int CHANGED_STATE = 4;
    static final int ACTION = 5;
    static final int SOURCE = 6;
    static final int STEP = 7;
    static final int END = 8;
    static final int OTHER_WAY = 9;

    /** How the JVM ends when there are more states than that. */
    private static final int TOO_LARGE = 1;

    private static final int LEVELS_BETWEEN = 16;

    /** How many states there may be. */
    private static final long LIMIT = Long.getLong("primed.graph.limit", Long.MAX_VALUE);

    private final DataOutputStream out;
    private final IdentityHashMap<Action, Integer> actions = new IdentityHashMap<>();
    private final Map<String, Integer> takenActions = new HashMap<>();
    private @Nullable Definitions definitions;
    private OpDeclNode @Nullable [] variables;
    private int unnamed = -1;
    private int actionCount;
    private long source;
    private boolean hasSource;
    private long states;
    private long steps;

    GraphStream(Path file) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        out.writeBytes(MAGIC);
    }

    synchronized void initial(TLCState state) throws IOException {
        whole(INITIAL, state);
    }

    synchronized void step(TLCState from, TLCState to, boolean isNew, @Nullable Action action) throws IOException {
        int[] ways = ways(from, to, action);
        long fingerprint = from.fingerPrint();
        if (!hasSource || fingerprint != source) {
            out.writeByte(SOURCE);
            out.writeLong(fingerprint);
            source = fingerprint;
            hasSource = true;
        }
        if (isNew && from.getLevel() % LEVELS_BETWEEN == 0) {
            whole(WHOLE_STATE, to);
        } else if (isNew) {
            changed(from, to);
        }
        for (int i = 0; i < ways.length; i++) {
            out.writeByte(i == 0 ? STEP : OTHER_WAY);
            number(ways[i]);
            out.writeLong(to.fingerPrint());
        }
        steps++;
    }

    private void whole(int kind, TLCState state) throws IOException {
        OpDeclNode[] declared = variables(state);
        out.writeByte(kind);
        out.writeLong(state.fingerPrint());
        for (OpDeclNode variable : declared) {
            text(String.valueOf(state.lookup(variable.getName())));
        }
        count();
    }

    private void changed(TLCState from, TLCState to) throws IOException {
        OpDeclNode[] declared = variables(to);
        out.writeByte(CHANGED_STATE);
        out.writeLong(to.fingerPrint());
        for (int i = 0; i < declared.length; i++) {
            IValue value = to.lookup(declared[i].getName());
            if (!isSame(from.lookup(declared[i].getName()), value)) {
                number(i + 1);
                text(String.valueOf(value));
            }
        }
        number(0);
        count();
    }

    /** A graph that is too large is of no use: TLC need not go on. */
    private void count() {
        states++;
        if (states > LIMIT) {
            Runtime.getRuntime().halt(TOO_LARGE);
        }
    }

    /** Comparing values of different kinds is an error to TLC. */
    private static boolean isSame(IValue before, IValue after) {
        try {
            return before == after || before.equals(after);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private OpDeclNode[] variables(TLCState state) throws IOException {
        OpDeclNode[] known = variables;
        if (known == null) {
            known = state.getVars();
            variables = known;
            out.writeByte(VARIABLES);
            number(known.length);
            for (OpDeclNode variable : known) {
                text(variable.getName().toString());
            }
        }
        return known;
    }

    /** The numbers of the actions by which the step can be taken. */
    private int[] ways(TLCState from, TLCState to, @Nullable Action action) throws IOException {
        if (action == null) {
            if (unnamed < 0) {
                unnamed = define("Action", "", Parameters.NONE);
            }
            return new int[] {unnamed};
        }
        List<Definitions.Taken> taken = taken(action, from, to);
        if (taken.isEmpty()) {
            return new int[] {number(action)};
        }
        int[] numbers = new int[taken.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(taken.get(i));
        }
        return numbers;
    }

    private int number(Action action) throws IOException {
        Integer known = actions.get(action);
        if (known == null) {
            known = define(name(action), Definitions.place(action), Parameters.of(action));
            actions.put(action, known);
        }
        return known;
    }

    private int number(Definitions.Taken taken) throws IOException {
        String key = taken.name() + " " + taken.location() + taken.values();
        Integer known = takenActions.get(key);
        if (known == null) {
            known = define(taken.name(), taken.location(), taken.values());
            takenActions.put(key, known);
        }
        return known;
    }

    private List<Definitions.Taken> taken(Action action, TLCState from, TLCState to) {
        try {
            Definitions known = definitions;
            if (known == null) {
                known = new Definitions(TLCGlobals.mainChecker.tool);
                definitions = known;
            }
            return known.ways(action, from, to);
        } catch (LinkageError e) {
            return List.of(); // another TLC, whose checker looks different
        }
    }

    private static String name(Action action) {
        String name = String.valueOf(action.getName());
        return action.getLocation().startsWith("<" + name + " ") ? name : "Action";
    }

    private int define(String name, String location, Map<String, IValue> parameters) throws IOException {
        out.writeByte(ACTION);
        text(name);
        text(location);
        number(parameters.size());
        for (Map.Entry<String, IValue> parameter : parameters.entrySet()) {
            text(parameter.getKey());
            text(String.valueOf(parameter.getValue()));
        }
        return actionCount++;
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    /** Seven bits at a time, the lowest first; the eighth says that there are more. */
    private void number(int number) throws IOException {
        int rest = number;
        while (rest >= 0x80) {
            out.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    @Override
    public synchronized void close() throws IOException {
        out.writeByte(END);
        out.writeLong(states);
        out.writeLong(steps);
        out.close();
    }
}
