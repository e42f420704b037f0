package primed.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.platform.commons.support.ReflectionSupport;

/** The sources of traces that an annotation names. */
final class Sources {
    private Sources() {}

    /** @param seed where random behaviors start, if the annotation leaves that open */
    static List<TraceSource> of(SpecTest annotation, Lookup lookup, ModelOfTest model, OptionalLong seed) {
        List<TraceSource> sources = new ArrayList<>();
        if (annotation.traces().length > 0) {
            sources.add(new ItfFiles(lookup, List.of(annotation.traces())));
        }
        if (annotation.models().length > 0) {
            sources.add(new Counterexamples(lookup, List.of(annotation.models())));
        }
        if (annotation.simulate() > 0) {
            sources.add(new Simulation(
                    annotation.simulate(),
                    annotation.depth(),
                    annotation.seed() == 0 ? seed.orElse(0) : annotation.seed()));
        }
        if (annotation.cover().length > 0) {
            sources.add(new Covering(List.of(annotation.cover()), model));
        }
        for (Class<? extends TraceSource> type : annotation.sources()) {
            sources.add(ReflectionSupport.newInstance(type));
        }
        if (sources.isEmpty()) {
            throw new SpecTestException("@SpecTest names no traces; give it traces = \"FOLDER\" (committed ITF files),"
                    + " models = \"MODEL.cfg\" (counterexamples), simulate = 20 (random behaviors),"
                    + " cover = Coverage.TRANSITIONS (of the state graph) or sources = ...");
        }
        return sources;
    }
}
