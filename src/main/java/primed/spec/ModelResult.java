package primed.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.tlc.Outcome;
import primed.tlc.Result;
import primed.tlc.Violation;
import primed.trace.Behavior;
import primed.trace.Provenance;
import primed.trace.Trace;

/**
 * A model that has been checked.
 *
 * @param model the model
 * @param outcome what TLC said; null if the model is not for TLC, or for another TLC
 * @param comparison how that compares with what was expected
 * @param constants what the model's configuration assigns to the constants
 * @param libraries the folders and jars where further modules were looked for
 */
public record ModelResult(
        Model model,
        @Nullable Outcome outcome,
        Comparison comparison,
        Map<String, String> constants,
        List<Path> libraries) {
    public ModelResult {
        constants = Map.copyOf(constants);
        libraries = List.copyOf(libraries);
    }

    /** A model that was checked without libraries. */
    public ModelResult(Model model, @Nullable Outcome outcome, Comparison comparison, Map<String, String> constants) {
        this(model, outcome, comparison, constants, List.of());
    }

    /**
     * The violated property, or null where there is none or nobody can say. TLC does not name each; then it is the
     * expected one, if the result is as expected.
     */
    public @Nullable String property() {
        if (outcome == null || outcome.property() != null) {
            return outcome == null ? null : outcome.property();
        }
        return outcome.result() == model.expectation().result()
                ? model.expectation().property()
                : null;
    }

    /** Why the model was not checked. */
    public String whySkipped() {
        return model.mode() == null ? "not for TLC" : "needs a newer TLC (--tla2tools)";
    }

    /** The counterexample with its provenance, or null if there is none. */
    public @Nullable Trace trace() {
        if (outcome == null || outcome.behavior() == null) {
            return null;
        }
        return trace(outcome.result(), property(), outcome.behavior());
    }

    /** The behavior of one of several violations, with its provenance. */
    public Trace trace(Violation violation) {
        return trace(violation.result(), violation.property(), violation.behavior());
    }

    private Trace trace(Result result, @Nullable String property, Behavior behavior) {
        Provenance provenance = new Provenance(
                String.valueOf(model.spec().getFileName()),
                String.valueOf(model.config().getFileName()),
                result.label(),
                property,
                description(),
                constants);
        return new Trace(provenance, behavior.alike());
    }

    private @Nullable String description() {
        String name = model.trace() == null ? null : model.trace().replace('-', ' ');
        if (name == null || model.why() == null) {
            return name == null ? model.why() : name;
        }
        return name + ": " + model.why();
    }
}
