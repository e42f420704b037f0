package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.trace.Trace;
import primed.trace.itf.ItfWriter;

/** Writes counterexamples as ITF files, named by what happens. */
final class TraceFolder {
    private final Path folder;

    TraceFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all counterexamples; gives the file of each model that has one. */
    Map<Model, Path> write(List<ModelResult> results) throws IOException {
        Map<Model, Path> files = new LinkedHashMap<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        for (ModelResult result : results) {
            Trace trace = result.trace();
            if (trace != null) {
                Files.createDirectories(folder);
                String name = ModelNames.ofTrace(result.model());
                int count = names.merge(name, 1, Integer::sum);
                Path file = folder.resolve(name + (count == 1 ? "" : "-" + count) + ".itf.json");
                ItfWriter.write(trace, file);
                files.put(result.model(), file);
            }
        }
        return Collections.unmodifiableMap(files);
    }
}
