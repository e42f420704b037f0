package primed.junit;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import primed.tlc.ModelConfig;
import primed.tlc.RandomWalks;
import primed.trace.Behavior;
import primed.trace.Provenance;
import primed.trace.Trace;

/**
 * Random behaviors of a model.
 *
 * @param count how many
 * @param depth how many steps at most in each
 * @param seed what the choices start from; 0 for a number that nobody knows before
 */
record Simulation(int count, int depth, long seed) implements TraceSource {
    private static final int SEEDS = 1_000_000;

    @Override
    public List<TraceCase> traces(SpecFiles files) throws Exception {
        Path spec = files.spec();
        Path config = files.config();
        if (spec == null || config == null) {
            throw new SpecTestException("@SpecTest(simulate = " + count + ") needs a spec and a config");
        }
        long start = seed == 0 ? 1 + new SecureRandom().nextInt(SEEDS) : seed;
        Provenance provenance = new Provenance(
                String.valueOf(spec.getFileName()),
                String.valueOf(config.getFileName()),
                null,
                null,
                "a random behavior; @SpecTest(seed = " + start + ") gives the same ones again",
                ModelConfig.read(config).constants());
        List<TraceCase> cases = new ArrayList<>();
        for (Behavior behavior : RandomWalks.of(spec, config, count, depth, start)) {
            String id = String.format(java.util.Locale.ROOT, "random-%d-%03d", start, cases.size() + 1);
            cases.add(new TraceCase(id, new Trace(provenance, behavior), null));
        }
        if (cases.isEmpty()) {
            throw new SpecTestException("@SpecTest(simulate = " + count + "): the model has no initial state");
        }
        return cases;
    }
}
