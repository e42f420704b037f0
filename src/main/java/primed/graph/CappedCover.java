package primed.graph;

import java.util.ArrayList;
import java.util.List;

/** Cuts tests that are too long; each piece begins with the shortest way to the next thing that is not covered yet. */
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
            targets.take(first);
            pieces.add(first);
            for (int step = first.length(); step < walk.length(); step++) {
                if (targets.isNew(walk.transition(step))) {
                    pieces.add(piece(walk, step));
                }
            }
        }
        return pieces;
    }

    private Walk piece(Walk walk, int begin) {
        IntList transitions = new IntList();
        Walk way = paths.to(graph.from(walk.transition(begin)));
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
