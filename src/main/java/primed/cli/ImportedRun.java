package primed.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.spec.Comparison;
import primed.spec.Expectation;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.Outcome;
import primed.tlc.RecordedRun;
import primed.tlc.Result;
import primed.tlc.Violation;
import primed.trace.Behavior;
import primed.trace.Provenance;
import primed.trace.Trace;

/**
 * A run that was imported.
 *
 * @param source the file that it was found in
 * @param name a name that no other run has
 * @param run what it came to
 */
record ImportedRun(String source, String name, RecordedRun run) {

    /** The run as that of a model of which nothing is known but its name, and of which nothing is expected. */
    ModelResult result() {
        Model model = new Model(
                source,
                source,
                Path.of(name + ".tla"),
                Path.of(name + ".cfg"),
                null,
                1,
                null,
                Expectation.NOTHING,
                null,
                null,
                Map.of());
        return new ModelResult(model, run.outcome(), new Comparison(List.of()), Map.of());
    }

    ExitCode exitCode() {
        return ExitCode.of(result());
    }

    /** The file name of the root module, or null if the output does not tell it. */
    @Nullable
    String spec() {
        return run.module() == null ? null : run.module() + ".tla";
    }

    /** The trace with what is known of where it comes from, or null if there is none. */
    @Nullable
    Trace trace() {
        Outcome outcome = run.outcome();
        return outcome.behavior() == null ? null : trace(outcome.result(), outcome.property(), outcome.behavior());
    }

    /** The trace of one of several violations. */
    Trace trace(Violation violation) {
        return trace(violation.result(), violation.property(), violation.behavior());
    }

    private Trace trace(Result result, @Nullable String property, Behavior behavior) {
        return new Trace(new Provenance(spec(), null, result.label(), property, null), behavior.alike());
    }
}
