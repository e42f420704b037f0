package primed.graph;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A benchmark: suites that reach a part of a graph, beside what is chosen from a whole suite; see bench/suite. */
final class PercentMarks {
    private static final int[][] SIZES = {{201, 513}, {941, 2_582}, {1_969, 7_923}};

    private final PrintStream out;
    private final List<Integer> percents;

    /**
     * @param out where the figures go
     * @param percents how much to reach
     */
    PercentMarks(PrintStream out, List<Integer> percents) {
        this.out = out;
        this.percents = percents;
    }

    /**
     * Runs it.
     *
     * @param args percentages
     */
    public static void main(String[] args) {
        PercentMarks marks = new PercentMarks(
                System.out, Stream.of(args).map(Integer::valueOf).toList());
        for (int[] size : SIZES) {
            marks.run(size[0], size[1]);
        }
    }

    /** Covers a random graph of this size. */
    void run(int states, int transitions) {
        StateGraph graph = Graphs.random(states, states, transitions, 1, 40, 5);
        Cover all = Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS));
        for (int percent : percents) {
            int wanted = (graph.transitions() * percent + 99) / 100;
            long begin = System.nanoTime();
            Cover cover = Covers.of(
                    graph, new CoverOptions(Coverage.PARAMETERS, percent, OptionalInt.empty(), OptionalLong.empty()));
            out.printf(
                    "%d / %d, %d %%: %d tests, %d steps; lower bound %d; chosen from a whole suite: %d; %.2f s%n",
                    graph.states(),
                    graph.transitions(),
                    percent,
                    cover.tests(),
                    cover.steps(),
                    cover.bound().tests(),
                    Math.min(chosen(graph, all, wanted), chosen(graph, greedy(graph), wanted)),
                    (System.nanoTime() - begin) / 1e9);
        }
    }

    private static Cover greedy(StateGraph graph) {
        return Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS), 0);
    }

    private static int chosen(StateGraph graph, Cover whole, int wanted) {
        return new PartialCover(Targets.of(graph, Coverage.PARAMETERS), wanted)
                .choose(whole.walks())
                .size();
    }
}
