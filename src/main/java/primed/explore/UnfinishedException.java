package primed.explore;

import java.util.List;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.Result;

/** TLC did not come to the end of a state graph; the message says why. */
public final class UnfinishedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Result result;

    UnfinishedException(Outcome outcome) {
        super("There is no whole state graph: " + reason(outcome));
        this.result = outcome.result();
    }

    /** How TLC ended. */
    public Result result() {
        return result;
    }

    private static String reason(Outcome outcome) {
        List<Problem> problems = outcome.problems();
        return outcome.result()
                + (problems.isEmpty() ? "." : ".\n" + problems.get(0).message());
    }
}
