package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.Violation;
import primed.trace.Trace;
import primed.trace.itf.ItfWriter;

/** Writes counterexamples as ITF files, named by what happens. */
final class TraceFolder {
    static final String ENDING = ".itf.json";

    private final Path named;
    private final Path others;

    /**
     * @param named for the traces that the manifest names
     * @param others for all others, which are named after their models
     */
    TraceFolder(Path named, Path others) {
        this.named = named;
        this.others = others;
    }

    /** Writes all counterexamples; gives the file of each model that has one. */
    Map<Model, Path> write(List<ModelResult> results) throws IOException {
        Map<Model, Path> files = new LinkedHashMap<>();
        Map<Path, Integer> names = new LinkedHashMap<>();
        for (ModelResult result : results) {
            Trace trace = result.trace();
            if (trace != null) {
                Path folder = result.model().trace() == null ? others : named;
                Path name = folder.resolve(ModelNames.ofTrace(result.model()));
                int count = names.merge(name, 1, Integer::sum);
                Path file = Path.of(name + (count == 1 ? "" : "-" + count) + ENDING);
                Files.createDirectories(folder);
                ItfWriter.write(trace, file);
                files.put(result.model(), file);
            }
        }
        return Collections.unmodifiableMap(files);
    }

    /**
     * Writes the behaviors of all violations of models that have several, each named after its property or kind too;
     * gives the file of each.
     */
    Map<Violation, Path> writeSeveral(List<ModelResult> results) throws IOException {
        IdentityHashMap<Violation, Path> files = new IdentityHashMap<>();
        for (ModelResult result : results) {
            List<Violation> violations =
                    result.outcome() == null ? List.of() : result.outcome().violations();
            FreshNames names = new FreshNames();
            for (Violation violation : violations.size() > 1 ? violations : List.<Violation>of()) {
                String kind = violation.property() == null
                        ? violation.result().label().replace(' ', '-')
                        : violation.property();
                String name = names.take(ModelNames.of(result.model()) + "-" + kind.replaceAll("[^\\w-]+", "-"));
                Path file = Files.createDirectories(others).resolve(name + ENDING);
                ItfWriter.write(result.trace(violation), file);
                files.put(violation, file);
            }
        }
        return files;
    }
}
