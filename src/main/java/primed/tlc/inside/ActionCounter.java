package primed.tlc.inside;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.SemanticNode;
import tlc2.TLC;
import tlc2.TLCGlobals;
import tlc2.tool.Action;
import tlc2.tool.ITool;
import tlc2.tool.ModelChecker;
import tlc2.tool.TLCState;
import tlc2.util.BitVector;
import tlc2.util.IStateWriter;

/**
 * Counts the steps of each action while TLC searches, for a fraction of what TLC's own {@code -coverage} costs.
 *
 * <p>TLC tells a state writer of each step between states that the constraints allow. The lines written are name,
 * place, distinct states found and states generated, with tabs between.
 */
public final class ActionCounter implements IStateWriter {
    private final Map<Action, Count> counts = new ConcurrentHashMap<>();

    private static final class Count {
        private final LongAdder distinct = new LongAdder();
        private final LongAdder total = new LongAdder();
        private final @Nullable UnseenParts parts;

        Count(@Nullable UnseenParts parts) {
            this.parts = parts;
        }
    }

    static ActionCounter installIn(TLC tlc) {
        ActionCounter counter = new ActionCounter();
        try {
            Field writer = TLC.class.getDeclaredField("stateWriter");
            writer.setAccessible(true);
            writer.set(tlc, counter);
        } catch (ReflectiveOperationException e) {
            // Another TLC: nothing is counted then.
        }
        return counter;
    }

    @Override
    public void writeState(TLCState state, TLCState successor, boolean isNew, Action action) {
        Count count = counts.get(action);
        if (count == null) {
            count = counts.computeIfAbsent(action, key -> new Count(parts(key)));
        }
        if (count.parts != null) {
            count.parts.look(state, successor);
        }
        count.total.increment();
        if (isNew) {
            count.distinct.increment();
        }
    }

    private static @Nullable UnseenParts parts(Action action) {
        return TLCGlobals.mainChecker instanceof ModelChecker checker ? UnseenParts.of(action, checker.tool) : null;
    }

    /** What the actions that took a step have in them; of one with several parts those that were taken, if known. */
    private Stream<SemanticNode> taken() {
        return counts.entrySet().stream().flatMap(counted -> {
            UnseenParts parts = counted.getValue().parts;
            return Optional.ofNullable(parts)
                    .flatMap(UnseenParts::seen)
                    .map(seen -> seen.stream().map(SemanticNode.class::cast))
                    .orElseGet(() -> Stream.of(counted.getKey().pred));
        });
    }

    /**
     * Writes the counts of all actions, those that were never taken too. There are none of a search that does not say
     * which action a step is of.
     */
    void write(Path file) {
        if (!(TLCGlobals.mainChecker instanceof ModelChecker)) {
            return;
        }
        try {
            ITool tool = TLCGlobals.mainChecker.tool;
            WholeFile.write(file, lines(tool.getActions(), UntakenParts.of(tool, taken())));
        } catch (IOException e) {
            // The verdict is worth having without them.
        }
    }

    /** TLC has one action for each value of a parameter; they are counted together. */
    private List<String> lines(Action[] actions, UntakenParts untaken) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (Action action : actions) {
            if (!counts.containsKey(action) && untaken.tell(action)) {
                continue;
            }
            long[] sum = sums.computeIfAbsent(action.getName() + "\t" + Definitions.place(action), key -> new long[2]);
            Count count = counts.get(action);
            if (count != null) {
                sum[0] += count.distinct.sum();
                sum[1] += count.total.sum();
            }
        }
        untaken.definitions()
                .forEach(part -> sums.putIfAbsent(part.getName() + "\t" + Definitions.place(part), new long[2]));
        List<String> lines = new ArrayList<>();
        sums.forEach((action, sum) -> lines.add(action + "\t" + sum[0] + "\t" + sum[1]));
        return lines;
    }

    @Override
    public void writeState(TLCState initial) {
        // Initial states are no steps.
    }

    @Override
    public void writeState(TLCState state, TLCState successor, boolean isNew) {
        // The depth-first search does not say which action it was.
    }

    @Override
    public void writeState(TLCState state, TLCState successor, boolean isNew, Visualization how) {
        // Stuttering, as the liveness check adds it.
    }

    @Override
    public void writeState(TLCState state, TLCState successor, BitVector checks, int from, int length, boolean isNew) {
        // The liveness check's own graph.
    }

    @Override
    public void writeState(
            TLCState state,
            TLCState successor,
            BitVector checks,
            int from,
            int length,
            boolean isNew,
            Visualization how) {
        // The liveness check's own graph.
    }

    @Override
    public void close() {
        // There is no file.
    }

    @Override
    public String getDumpFileName() {
        return "";
    }

    @Override
    public boolean isNoop() {
        return true;
    }

    @Override
    public boolean isDot() {
        return false;
    }

    @Override
    public void snapshot() {
        // There is no file.
    }
}
