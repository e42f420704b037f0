package primed.tlc.inside;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * <p>TLC tells a state writer of the initial states before the search begins: then each action gets a
 * {@link StepCount}. The lines written are name, place, distinct states found and states generated, with tabs between.
 */
public final class ActionCounter implements IStateWriter {
    private boolean begun;

    static ActionCounter installIn(TLC tlc) {
        ActionCounter counter = new ActionCounter();
        try {
            Field writer = TLC.class.getDeclaredField("stateWriter");
            writer.setAccessible(true);
            writer.set(tlc, counter);
            StepCount.haveWorkersCount();
        } catch (ReflectiveOperationException | LinkageError e) {
            // Another TLC: nothing is counted then.
        }
        return counter;
    }

    /** The workers have not begun yet. Where TLC counts for {@code -coverage} it has its own counts already. */
    @Override
    public void writeState(TLCState initial) {
        if (!begun && TLCGlobals.mainChecker instanceof ModelChecker checker && !TLCGlobals.isCoverageEnabled()) {
            for (Action action : checker.tool.getActions()) {
                action.cm = new StepCount(UnseenParts.of(action, checker.tool));
            }
        }
        begun = true;
    }

    @Override
    public void writeState(TLCState state, TLCState successor, boolean isNew, Action action) {
        StepCount count = StepCount.of(action);
        if (count != null) {
            count.look(state, successor);
        }
    }

    /** What an action that took a step has in it; of one with several parts those that were taken, if known. */
    private static Stream<SemanticNode> taken(Action action) {
        StepCount count = StepCount.of(action);
        if (count == null || count.total() == 0) {
            return Stream.of();
        }
        return count.seen()
                .map(seen -> seen.stream().map(SemanticNode.class::cast))
                .orElse(Stream.of(action.pred));
    }

    /**
     * Writes the counts of all actions, those that were never taken too. There are none of a search that does not say
     * which action a step is of.
     */
    void write(Path file) {
        if (!(TLCGlobals.mainChecker instanceof ModelChecker) || TLCGlobals.isCoverageEnabled()) {
            return;
        }
        try {
            ITool tool = TLCGlobals.mainChecker.tool;
            Stream<SemanticNode> taken = Arrays.stream(tool.getActions()).flatMap(ActionCounter::taken);
            WholeFile.write(file, lines(tool.getActions(), UntakenParts.of(tool, taken)));
        } catch (IOException e) {
            // The verdict is worth having without them.
        }
    }

    /** TLC has one action for each value of a parameter; they are counted together. */
    private static List<String> lines(Action[] actions, UntakenParts untaken) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (Action action : actions) {
            StepCount count = StepCount.of(action);
            boolean isTaken = count != null && count.total() > 0;
            if (!isTaken && untaken.tell(action)) {
                continue;
            }
            long[] sum = sums.computeIfAbsent(action.getName() + "\t" + Definitions.place(action), key -> new long[2]);
            if (count != null) {
                sum[0] += count.distinct();
                sum[1] += count.total();
            }
        }
        untaken.definitions()
                .forEach(part -> sums.putIfAbsent(part.getName() + "\t" + Definitions.place(part), new long[2]));
        List<String> lines = new ArrayList<>();
        sums.forEach((action, sum) -> lines.add(action + "\t" + sum[0] + "\t" + sum[1]));
        return lines;
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
