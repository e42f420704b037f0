package primed.conform;

import java.util.List;
import primed.tlc.Problem;

/** What the spec says of logs. */
public sealed interface LogAnswer {

    /**
     * TLC has looked at all of them.
     *
     * @param verdicts one for each log, in the order of the question
     */
    record Decided(List<Verdict> verdicts) implements LogAnswer {
        public Decided {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * TLC could not say: the spec, its constants or the formulas do not fit together.
     *
     * @param problems why
     */
    record Undecided(List<Problem> problems) implements LogAnswer {
        public Undecided {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What the spec says of one log.
     *
     * @param explained whether some behavior of the spec looks like this from outside
     * @param places how many things of each thread the behavior explains that explains most of them all
     */
    record Verdict(boolean explained, List<Integer> places) {
        public Verdict {
            places = List.copyOf(places);
        }
    }
}
