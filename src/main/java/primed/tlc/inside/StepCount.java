package primed.tlc.inside;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tlc2.TLCGlobals;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.Worker;
import tlc2.tool.coverage.CostModel;

/**
 * The steps of one of TLC's actions: TLC's workers count them here, as they do for {@code -coverage}, while nothing is
 * counted of the expressions in it.
 *
 * <p>A step to a state that the constraints exclude is one too: TLC checks the invariants there.
 */
final class StepCount implements CostModel {
    private final LongAdder total = new LongAdder();
    private final LongAdder distinct = new LongAdder();
    private final LongAdder looked = new LongAdder();
    private final @Nullable UnseenParts parts;

    StepCount(@Nullable UnseenParts parts) {
        this.parts = parts;
    }

    /**
     * Has TLC's workers count. Their class asks when it is first used whether they should, and in a JVM that is kept it
     * has asked already.
     *
     * @throws ReflectiveOperationException if this TLC looks different inside
     */
    static void haveWorkersCount() throws ReflectiveOperationException {
        int interval = TLCGlobals.coverageInterval;
        TLCGlobals.coverageInterval = 0;
        try {
            Field coverage = Worker.class.getDeclaredField("coverage");
            coverage.setAccessible(true);
            boolean asked = coverage.getBoolean(null);
            if (!asked && !Modifier.isFinal(coverage.getModifiers())) {
                coverage.setBoolean(null, true);
            }
        } finally {
            TLCGlobals.coverageInterval = interval;
        }
    }

    /** That of an action; null if it has none. */
    static @Nullable StepCount of(Action action) {
        return action.cm instanceof StepCount count ? count : null;
    }

    /** Looks at a step that the constraints allow: TLC tells of no others. */
    void look(TLCState before, TLCState after) {
        if (parts != null) {
            looked.increment();
            parts.look(before, after);
        }
    }

    /** The definitions in the action that were taken, if that is known of each step. */
    Optional<Set<OpDefNode>> seen() {
        boolean isAll = total.sum() == looked.sum();
        return Optional.ofNullable(parts).filter(all -> isAll).flatMap(UnseenParts::seen);
    }

    long total() {
        return total.sum();
    }

    /** How many of them were the first to reach a state. */
    long distinct() {
        return distinct.sum();
    }

    @Override
    public CostModel incInvocations() {
        total.increment();
        return this;
    }

    @Override
    public CostModel incInvocations(long count) {
        total.add(count);
        return this;
    }

    @Override
    public CostModel incSecondary() {
        distinct.increment();
        return this;
    }

    @Override
    public CostModel incSecondary(long count) {
        distinct.add(count);
        return this;
    }

    @Override
    public CostModel get(SemanticNode expression) {
        return DO_NOT_RECORD;
    }

    @Override
    public CostModel getAndIncrement(SemanticNode expression) {
        return DO_NOT_RECORD;
    }

    @Override
    public CostModel getRoot() {
        return DO_NOT_RECORD;
    }

    @Override
    public CostModel report() {
        return this;
    }
}
