package primed.junit;

import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import primed.replay.Divergence;
import primed.replay.Divergence.Cause;
import primed.replay.Fact;
import primed.replay.ReplayResult;

/**
 * What a replay means to JUnit: a test that passes, fails, or is aborted because nothing can be said.
 *
 * @param result how the replay ended
 * @param replayed what was replayed
 * @param failures where to keep what failed
 */
record Verdict(ReplayResult result, TraceCase replayed, FailedTraces failures) {

    /** Throws what makes the test end as it should. */
    void raise() {
        if (result instanceof ReplayResult.Diverges diverges) {
            throw failure(diverges.divergence());
        }
        if (result instanceof ReplayResult.Unforceable) {
            throw new TestAbortedException(replayed.id() + ": " + result);
        }
        if (!(result instanceof ReplayResult.Conforms)) {
            throw new AssertionFailedError(replayed.id() + ": " + result);
        }
    }

    private AssertionFailedError failure(Divergence divergence) {
        List<Fact> facts = new ArrayList<>(divergence.facts());
        String description = replayed.trace().provenance().description();
        if (description != null) {
            facts.add(new Fact("about", description));
        }
        facts.add(new Fact("trace", failures.keep(replayed).toString()));
        facts.add(new Fact("alone", "-D" + SpecTestExtension.TRACE + "=" + replayed.id()));
        String message = replayed.id() + ": " + divergence.headline() + "\n" + Fact.render(facts);
        if (divergence.cause() instanceof Cause.OtherState other) {
            Divergence.Mismatch first = other.mismatches().get(0);
            return new AssertionFailedError(message, first.expected(), first.actual());
        }
        return divergence.cause() instanceof Cause.Threw threw
                ? new AssertionFailedError(message, threw.exception())
                : new AssertionFailedError(message);
    }
}
