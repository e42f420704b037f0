package primed.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Writes writes;
    private final FreshNames names = new FreshNames();

    /**
     * @param named for the traces that the manifest names
     * @param others for all others, which are named after their models
     * @param writes remembers the files that cannot be written
     */
    TraceFolder(Path named, Path others, Writes writes) {
        this.named = named;
        this.others = others;
        this.writes = writes;
    }

    /**
     * Writes all counterexamples; gives the file of each model that has one, and could be written. The same model may
     * be among the results more than once, each time with a file of its own.
     */
    Map<Model, Path> write(List<ModelResult> results) {
        IdentityHashMap<Model, Path> files = new IdentityHashMap<>();
        for (ModelResult result : results) {
            Trace trace = result.trace();
            if (trace != null) {
                Path folder = result.model().trace() == null ? others : named;
                write(folder, ModelNames.ofTrace(result.model()), trace)
                        .ifPresent(file -> files.put(result.model(), file));
            }
        }
        return Collections.unmodifiableMap(files);
    }

    /** Writes one that the manifest does not name; gives its file, if it could be written. */
    Optional<Path> write(String name, Trace trace) {
        return write(others, name, trace);
    }

    /** Writes the behaviors of all violations of models that have several; gives the file of each. */
    Map<Violation, Path> writeSeveral(List<ModelResult> results) {
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
    Map<Violation, Path> writeSeveral(String run, List<Violation> violations, Function<Violation, Trace> traces) {
        IdentityHashMap<Violation, Path> files = new IdentityHashMap<>();
        for (Violation violation : violations.size() > 1 ? violations : List.<Violation>of()) {
            String kind =
                    violation.property() == null ? violation.result().label().replace(' ', '-') : violation.property();
            String name = run + "-" + kind.replaceAll("[^\\w-]+", "-");
            write(others, name, traces.apply(violation)).ifPresent(file -> files.put(violation, file));
        }
        return files;
    }

    private Optional<Path> write(Path folder, String name, Trace trace) {
        Path file = Path.of(names.take(folder.resolve(name).toString()) + ENDING);
        return writes.attempt(
                () -> {
                    Files.createDirectories(folder);
                    ItfWriter.write(trace, file);
                    return Optional.of(file);
                },
                Optional.empty());
    }
}
