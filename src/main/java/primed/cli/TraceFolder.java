package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.Violation;
import primed.trace.Trace;
import primed.trace.itf.ItfWriter;

/** Writes counterexamples as ITF files, named by what happens, each into a file of its own. */
final class TraceFolder {
    static final String ENDING = ".itf.json";

    private final Path named;
    private final Path others;
    private final FreshNames names = new FreshNames();

    /**
     * @param named for the traces that the manifest names
     * @param others for all others, which are named after their models
     */
    TraceFolder(Path named, Path others) {
        this.named = named;
        this.others = others;
    }

    /**
     * Writes all counterexamples; gives the file of each model that has one. The same model may be among the results
     * more than once, each time with a file of its own.
     */
    Map<Model, Path> write(List<ModelResult> results) throws IOException {
        IdentityHashMap<Model, Path> files = new IdentityHashMap<>();
        for (ModelResult result : results) {
            Trace trace = result.trace();
            if (trace != null) {
                Path folder = result.model().trace() == null ? others : named;
                files.put(result.model(), write(folder, ModelNames.ofTrace(result.model()), trace));
            }
        }
        return Collections.unmodifiableMap(files);
    }

    /** Writes one that the manifest does not name; gives its file. */
    Path write(String name, Trace trace) throws IOException {
        return write(others, name, trace);
    }

    /** Writes the behaviors of all violations of models that have several; gives the file of each. */
    Map<Violation, Path> writeSeveral(List<ModelResult> results) throws IOException {
        IdentityHashMap<Violation, Path> files = new IdentityHashMap<>();
        for (ModelResult result : results) {
            if (result.outcome() != null) {
                writeSeveral(ModelNames.of(result.model()), result.outcome().violations(), result::trace)
                        .forEach(files::put);
            }
        }
        return files;
    }

    /**
     * Writes the behaviors of all violations of a run if it has several, each named after the run and after its
     * property or kind; gives the file of each.
     *
     * @param run the name of the run
     * @param traces gives the violation's behavior with its provenance
     */
    Map<Violation, Path> writeSeveral(String run, List<Violation> violations, Function<Violation, Trace> traces)
            throws IOException {
        IdentityHashMap<Violation, Path> files = new IdentityHashMap<>();
        for (Violation violation : violations.size() > 1 ? violations : List.<Violation>of()) {
            String kind =
                    violation.property() == null ? violation.result().label().replace(' ', '-') : violation.property();
            String name = run + "-" + kind.replaceAll("[^\\w-]+", "-");
            files.put(violation, write(others, name, traces.apply(violation)));
        }
        return files;
    }

    private Path write(Path folder, String name, Trace trace) throws IOException {
        String fresh = names.take(folder.resolve(name).toString());
        Path file = Path.of(fresh + ENDING);
        Files.createDirectories(folder);
        ItfWriter.write(trace, file);
        return file;
    }
}
