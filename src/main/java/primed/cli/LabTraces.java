package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.lab.KernelColumn.TraceReplay;
import primed.sockmap.lab.KernelTraces;
import primed.sockmap.reference.KernelSemantics;
import primed.spec.Manifest;
import primed.spec.Model;
import primed.tlc.ModelConfig;
import primed.trace.Trace;
import primed.trace.itf.ItfWriter;

/**
 * The counterexamples that a manifest names, as another kernel gives them.
 *
 * @param files the traces, by their names in a guest
 * @param none those that the spec does not have on that kernel
 */
record LabTraces(Map<String, Path> files, List<TraceReplay> none) {
    private static final String NONE = "the spec has none";

    /** No traces at all. */
    static final LabTraces NOTHING = new LabTraces(Map.of(), List.of());

    LabTraces {
        files = Map.copyOf(files);
        none = List.copyOf(none);
    }

    /**
     * Asks the spec for them.
     *
     * @param folder where the traces are written
     */
    static LabTraces of(Path manifest, KernelTraces spec, KernelSemantics kernel, Path folder)
            throws IOException, InterruptedException {
        Map<String, Path> files = new TreeMap<>();
        List<TraceReplay> none = new ArrayList<>();
        for (Model model : Manifest.read(manifest).models()) {
            String name = model.trace();
            String property = model.expectation().property();
            if (name != null && property != null) {
                SelftestModel checked =
                        SelftestModel.of(ModelConfig.read(model.config()).constants());
                Optional<Trace> trace = spec.of(checked, property, kernel);
                if (trace.isPresent()) {
                    Path file = Files.createDirectories(folder).resolve(name + TraceFolder.ENDING);
                    ItfWriter.write(trace.get(), file);
                    files.put("traces/" + file.getFileName(), file.toAbsolutePath());
                } else {
                    none.add(new TraceReplay(name, NONE, ""));
                }
            }
        }
        return new LabTraces(files, none);
    }
}
