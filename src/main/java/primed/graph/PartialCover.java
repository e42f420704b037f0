package primed.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Some tests of a suite, those first that reach most, until there is enough. */
final class PartialCover {
    private final Targets targets;
    private final int wanted;

    /** @param wanted how many targets are enough */
    PartialCover(Targets targets, int wanted) {
        this.targets = targets;
        this.wanted = wanted;
    }

    /** What a test reaches only becomes less while others are chosen; so most of them need not be looked at again. */
    List<Walk> choose(List<Walk> walks) {
        PriorityQueue<Candidate> candidates = new PriorityQueue<>(
                Comparator.comparingInt(Candidate::gain).reversed().thenComparingInt(Candidate::place));
        for (int i = 0; i < walks.size(); i++) {
            candidates.add(new Candidate(walks.get(i), i, targets.gain(walks.get(i))));
        }
        List<Walk> chosen = new ArrayList<>();
        while (targets.reached() < wanted && !candidates.isEmpty()) {
            Candidate best = candidates.remove();
            int gain = targets.gain(best.walk);
            if (gain < best.gain) {
                candidates.add(new Candidate(best.walk, best.place, gain));
            } else {
                chosen.add(upToEnough(best.walk));
            }
        }
        return chosen;
    }

    private record Candidate(Walk walk, int place, int gain) {}

    /** The test without what follows when there is enough, or when nothing new comes any more. */
    private Walk upToEnough(Walk walk) {
        targets.begin(walk.start());
        int useful = 0;
        for (int step = 0; step < walk.length() && targets.reached() < wanted; step++) {
            useful = targets.isNew(walk.transition(step)) ? step + 1 : useful;
            targets.take(walk.transition(step));
        }
        return walk.first(useful);
    }
}
