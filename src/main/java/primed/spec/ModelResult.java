package primed.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.tlc.Outcome;
import primed.trace.Provenance;
import primed.trace.Trace;

/**
 * A model that has been checked.
 *
 * @param model the model
 * @param outcome what TLC said; null if the model is not for TLC
 * @param comparison how that compares with what was expected
 * @param constants what the model's configuration assigns to the constants
 */
public record ModelResult(
        Model model, @Nullable Outcome outcome, Comparison comparison, Map<String, String> constants) {
    public ModelResult {
        constants = Map.copyOf(constants);
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

    /** The counterexample with its provenance, or null if there is none. */
    public @Nullable Trace trace() {
        if (outcome == null || outcome.behavior() == null) {
            return null;
        }
        Provenance provenance = new Provenance(
                String.valueOf(model.spec().getFileName()),
                String.valueOf(model.config().getFileName()),
                outcome.result().label(),
                property(),
                description(),
                constants);
        return new Trace(provenance, outcome.behavior());
    }

    private @Nullable String description() {
        String name = model.trace() == null ? null : model.trace().replace('-', ' ');
        if (name == null || model.why() == null) {
            return name == null ? model.why() : name;
        }
        return name + ": " + model.why();
    }
}
