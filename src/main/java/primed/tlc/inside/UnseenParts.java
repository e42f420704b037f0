package primed.tlc.inside;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;
import tlc2.tool.ITool;
import tlc2.tool.TLCState;

/**
 * Which of several definitions the steps of one of TLC's actions take, such as {@code \E m \in msgs : Receive(m) \/
 * Drop(m)}.
 *
 * <p>To know it, a step is evaluated again. That is done until each definition has been seen, which in most specs is
 * soon, and for so many steps, and values of bound variables in them, at most: what has not been seen by then may come
 * later.
 */
final class UnseenParts {
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_VALUES = 100_000;
    /** To evaluate them again would print again, count again, or give something else. */
    private static final Set<String> NOT_TWICE =
            Set.of("Print", "PrintT", "Assert", "TLCSet", "TLCGet", "JavaTime", "RandomElement");

    private final Action action;
    private final Definitions definitions;
    private final Set<OpDefNode> seen = new HashSet<>();
    private final Set<OpDefNode> unseen;
    private int steps;
    private volatile boolean ended;
    private boolean unknown;

    private UnseenParts(Action action, Definitions definitions, List<OpDefNode> parts) {
        this.action = action;
        this.definitions = definitions;
        this.unseen = new HashSet<>(parts);
    }

    /** Those of an action; null if it does not have several, or cannot be evaluated again. */
    static @Nullable UnseenParts of(Action action, ITool tool) {
        try {
            List<OpDefNode> parts =
                    NamedParts.of(action.pred).stream().distinct().toList();
            boolean isLooked = parts.size() > 1 && !hasEffects(action);
            return isLooked ? new UnseenParts(action, new Definitions(tool), parts) : null;
        } catch (RuntimeException | LinkageError e) {
            return null; // another TLC, or a formula that we do not know: the search matters more
        }
    }

    private static boolean hasEffects(Action action) {
        return UntakenParts.nodes(Stream.of(action.pred)).stream()
                .anyMatch(node -> node instanceof OpApplNode application
                        && NOT_TWICE.contains(
                                String.valueOf(application.getOperator().getName())));
    }

    /** Looks at a step of the action, unless all that can be known is known. */
    void look(TLCState before, TLCState after) {
        if (!ended) {
            lookAt(before, after);
        }
    }

    private synchronized void lookAt(TLCState before, TLCState after) {
        if (ended) {
            return; // another worker has come to the end meanwhile
        }
        List<Definitions.Taken> ways = definitions.ways(action, before, after);
        ways.forEach(way -> {
            unseen.remove(way.definition());
            seen.add(way.definition());
        });
        steps++;
        boolean isMost = steps >= MOST_STEPS || definitions.tried() >= MOST_VALUES;
        unknown = ways.isEmpty() || (isMost && !unseen.isEmpty());
        ended = unknown || unseen.isEmpty();
    }

    /** The definitions that were taken; empty if that is not known of each. */
    synchronized Optional<Set<OpDefNode>> seen() {
        return unknown ? Optional.empty() : Optional.of(Set.copyOf(seen));
    }
}
