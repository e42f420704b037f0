package primed.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts tests that are too long; each piece begins with the shortest way to the next thing that is not covered yet. What
 * no test of this length can reach is left out.
 */
final class CappedCover {
    private final StateGraph graph;
    private final Targets targets;
    private final int maxLength;
    private final ShortestPaths paths;

    CappedCover(StateGraph graph, Targets targets, int maxLength) {
        this.graph = graph;
        this.targets = targets;
        this.maxLength = maxLength;
        this.paths = ShortestPaths.fromInitial(graph);
    }

    List<Walk> cut(List<Walk> walks) {
        List<Walk> pieces = new ArrayList<>();
        for (Walk walk : walks) {
            Walk first = trimmed(walk.first(Math.min(maxLength, walk.length())));
            if (targets.gain(first) > 0) {
                targets.take(first);
                pieces.add(first);
            }
            for (int step = first.length(); step < walk.length(); step++) {
                int transition = walk.transition(step);
                if (targets.isNew(transition) && targets.depth(transition, paths) <= maxLength) {
                    pieces.add(piece(walk, step));
                }
            }
        }
        return pieces;
    }

    /** A state may be nearer than the transition that the walk takes to it. */
    private Walk piece(Walk walk, int step) {
        IntList transitions = new IntList();
        int next = walk.transition(step);
        boolean isNear = paths.depth(graph.from(next)) < maxLength;
        int begin = isNear ? step : step + 1;
        Walk way = paths.to(isNear ? graph.from(next) : graph.to(next));
        transitions.addAll(way.transitions());
        int end = Math.min(walk.length(), begin + Math.max(0, maxLength - way.length()));
        transitions.addAll(walk.transitions(begin, end));
        Walk piece = trimmed(new Walk(way.start(), transitions.toArray()));
        targets.take(piece);
        return piece;
    }

    /** Without the last steps that reach nothing new. */
    private Walk trimmed(Walk walk) {
        int length = walk.length();
        while (length > 0 && !targets.isNew(walk.transition(length - 1))) {
            length--;
        }
        return walk.first(length);
    }
}
