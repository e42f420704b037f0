package primed.sockmap.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import primed.replay.Parameters;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Step;

/**
 * Looks for a behavior that can be forced from user space in the place of one that cannot as it stands: the same sends,
 * thread by thread, the same calls of the reader with the same results, and the same bytes lost.
 *
 * <p>Steps of different processes that do not touch the same queues commute, so that a behavior stands for all orders
 * of them (a Mazurkiewicz trace). Only some of these can be forced: those in which each softirq, once begun, goes
 * through, and the worker, once let go, empties its queue. The search makes such moves on the reference implementation,
 * which takes a step only where the spec does, and gives up an order as soon as the reader sees something else; so what
 * it finds is a behavior of the spec. Tests ask TLC about each.
 */
final class ForceableOrder {
    private static final int MOST_RUNS = 3_000;

    private final Behavior behavior;
    private final SelftestModel model;
    private final ReaderHistory history;
    private final List<Move> moves;
    private final Set<MoveRun.Situation> visited = new HashSet<>();
    private int runs;

    ForceableOrder(Behavior behavior, SelftestModel model) {
        this.behavior = behavior;
        this.model = model;
        this.history = ReaderHistory.of(behavior);
        List<Action> actions = behavior.steps().stream().map(Step::action).toList();
        this.moves = new ArrayList<>(MoveRun.movesOf(
                model,
                actions.stream()
                        .filter(action -> action.name().equals("RecvOnP0")
                                || action.name().equals("LeaveMap"))
                        .toList()));
    }

    /** The behavior, if there is one. */
    Optional<Behavior> find() throws Exception {
        return behavior.ending() instanceof Ending.Lasso ? Optional.empty() : search(List.of());
    }

    private Optional<Behavior> search(List<Move> made) throws Exception {
        for (Move move : inTheOrderOfTheBehavior(made)) {
            if (runs++ > MOST_RUNS) {
                return Optional.empty();
            }
            List<Move> next = new ArrayList<>(made);
            next.add(move);
            Attempt attempt = attempt(next);
            Optional<Behavior> found =
                    attempt.found().isPresent() || !attempt.mayGoOn() ? attempt.found() : search(next);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private record Attempt(Optional<Behavior> found, boolean mayGoOn) {}

    private Attempt attempt(List<Move> made) throws Exception {
        try (MoveRun run = new MoveRun(model, history)) {
            for (Move move : made) {
                if (!run.make(move)) {
                    return new Attempt(Optional.empty(), false);
                }
            }
            return isThere(run)
                    ? new Attempt(Optional.of(withEnding(run.behavior())), true)
                    : new Attempt(Optional.empty(), visited.add(run.situation()));
        }
    }

    private boolean isThere(MoveRun run) throws Exception {
        boolean atEnd = behavior.ending() instanceof Ending.Finite || run.isAtRest();
        return run.isComplete()
                && atEnd
                && run.behavior().last().value("lost").equals(behavior.last().value("lost"));
    }

    private Behavior withEnding(Behavior found) {
        return new Behavior(
                found.initial(),
                found.steps(),
                behavior.ending() instanceof Ending.Stuttering ? new Ending.Stuttering() : found.ending());
    }

    /** What the behavior does next, of what is left of it, is tried first. */
    private List<Move> inTheOrderOfTheBehavior(List<Move> made) {
        Map<Move, Integer> counts = new HashMap<>();
        made.forEach(move -> counts.merge(move, 1, Integer::sum));
        return moves.stream()
                .sorted(Comparator.comparingInt(move -> place(move, counts.getOrDefault(move, 0))))
                .toList();
    }

    /** Where in the behavior a move begins that has been made so many times; after its end if it does not. */
    private int place(Move move, int times) {
        int left = times;
        for (int i = 0; i < behavior.steps().size(); i++) {
            if (begins(move, behavior.steps().get(i).action()) && left-- == 0) {
                return i;
            }
        }
        return behavior.steps().size();
    }

    private static boolean begins(Move move, Action action) {
        if (move instanceof Move.Send send) {
            return action.name().equals("Send") && new Parameters(action).integer("t") == send.thread();
        }
        if (move instanceof Move.Deliver deliver) {
            return isOfSoftirq("QueueSkb", deliver.message(), action);
        }
        if (move instanceof Move.Arrive arrive) {
            return isOfSoftirq("QueueSkb", arrive.message(), action);
        }
        if (move instanceof Move.Look look) {
            return isOfSoftirq("ReadSkb", look.message(), action);
        }
        if (move instanceof Move.Drain) {
            return action.name().equals("BacklogEnqueue");
        }
        if (move instanceof Move.Other other) {
            return action.equals(other.action());
        }
        return action.parameters().isEmpty()
                && !action.name().startsWith("Backlog")
                && !action.name().equals("UdpPsockHasData");
    }

    private static boolean isOfSoftirq(String name, int message, Action action) {
        return action.name().equals(name) && new Parameters(action).integer("m") == message;
    }
}
