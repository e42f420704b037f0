package primed.sockmap.race;

import java.util.List;
import java.util.stream.Collectors;
import primed.tlc.Problem;

/** TLC could not say whether the spec allows what was seen. */
public final class UndecidedException extends Exception {
    private static final long serialVersionUID = 1L;

    UndecidedException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
    }
}
