package primed.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import primed.tlc.CheckRequest;
import primed.tlc.ModelConfig;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Result;
import primed.tlc.Tlc;
import primed.trace.Provenance;
import primed.trace.Trace;

/**
 * The counterexamples of models, which TLC finds now.
 *
 * @param lookup where to find the configurations
 * @param configs the configurations
 */
record Counterexamples(Lookup lookup, List<String> configs) implements TraceSource {

    @Override
    public List<TraceCase> traces(SpecFiles files) throws Exception {
        if (files.spec() == null) {
            throw new SpecTestException("@SpecTest(models = ...) needs a spec");
        }
        List<TraceCase> cases = new ArrayList<>();
        for (String name : configs) {
            cases.add(counterexample(files.spec(), lookup.find("models", name)));
        }
        return cases;
    }

    private static TraceCase counterexample(Path spec, Path config) throws Exception {
        CheckRequest request = CheckRequest.of(spec, config).withLength(CheckRequest.Length.SHORT);
        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);
        if (outcome.behavior() == null) {
            String reason = outcome.problems().isEmpty()
                    ? ""
                    : ": " + outcome.problems().get(0);
            throw new SpecTestException("@SpecTest(models = \"" + config + "\"): TLC gives no counterexample, but "
                    + outcome.result() + reason
                    + (outcome.result() == Result.SUCCESS ? "; a model without one belongs into a model check" : ""));
        }
        Provenance provenance = new Provenance(
                String.valueOf(spec.getFileName()),
                String.valueOf(config.getFileName()),
                outcome.result().label(),
                outcome.property(),
                null,
                ModelConfig.read(config).constants());
        String id = String.valueOf(config.getFileName()).replaceFirst("\\.cfg$", "");
        return new TraceCase(id, new Trace(provenance, outcome.behavior()), null);
    }
}
