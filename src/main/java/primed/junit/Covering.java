package primed.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import primed.explore.KnownGraph;
import primed.graph.Cover;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.Walk;
import primed.tlc.ModelConfig;
import primed.trace.Provenance;
import primed.trace.Trace;

/**
 * As few and short behaviors as cover the state graph of a model.
 *
 * @param coverages what they reach
 * @param model the model
 */
record Covering(List<Coverage> coverages, ModelOfTest model) implements TraceSource {

    @Override
    public List<TraceCase> traces(SpecFiles files) throws Exception {
        KnownGraph graph = model.need("cover = ...");
        List<TraceCase> cases = new ArrayList<>();
        for (Coverage coverage : coverages) {
            Cover cover = Covers.of(graph.graph(), CoverOptions.all(coverage));
            String name = coverage.name().toLowerCase(Locale.ROOT);
            Provenance provenance = new Provenance(
                    String.valueOf(files.spec()),
                    String.valueOf(files.config()),
                    null,
                    null,
                    "one of " + cover.tests() + " tests that cover the " + name + " of the model",
                    files.config() == null
                            ? Map.of()
                            : ModelConfig.read(files.config()).constants());
            int digits = Math.max(3, String.valueOf(cover.tests()).length());
            for (Walk walk : cover.walks()) {
                String id = name + "-" + String.format(Locale.ROOT, "%0" + digits + "d", cases.size() + 1);
                cases.add(new TraceCase(id, new Trace(provenance, graph.behavior(walk)), null));
            }
        }
        return cases;
    }
}
