package primed.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.RecordedOutput;
import primed.tlc.Violation;

/**
 * A file that was imported.
 *
 * @param source what the user called it
 * @param output what was found in it
 * @param runs its runs, under names of their own
 */
record ImportedFile(String source, RecordedOutput output, List<ImportedRun> runs) {
    ImportedFile {
        runs = List.copyOf(runs);
    }

    static ImportedFile of(String source, RecordedOutput output, FreshNames names) {
        String wanted = source.equals("-")
                ? "stdin"
                : String.valueOf(Path.of(source).getFileName())
                        .replaceFirst("(?<=.)(?:\\.(?:out|log|txt))?(?:\\.gz)?$", "");
        List<ImportedRun> runs = output.runs().stream()
                .map(run -> new ImportedRun(source, names.take(wanted), run))
                .toList();
        return new ImportedFile(source, output, runs);
    }

    /** Whether there is any run in it. */
    boolean isUsable() {
        return !runs.isEmpty();
    }

    /** Why nothing can be made of it. */
    String refusal() {
        if (output.plain()) {
            return source + " is what TLC prints for people. Run TLC with -tool, and give that output.";
        }
        String first = output.firstLine();
        if (first != null && first.contains("@!@!@STARTMSG")) {
            return source + " holds TLC's messages inside strings only. Give the lines as TLC printed them; the first"
                    + " line is: " + first;
        }
        return source + " is not an output of TLC: there is no line @!@!@STARTMSG in it, "
                + (first == null ? "it is empty." : "and its first line is: " + first);
    }

    List<ModelResult> results() {
        return runs.stream().map(ImportedRun::result).toList();
    }

    /** The first of the runs that ended worst; there is one if the file is usable. */
    ImportedRun worst() {
        return runs.stream()
                .sorted(Comparator.comparing(ImportedRun::exitCode).reversed())
                .toList()
                .get(0);
    }

    ExitCode exitCode() {
        return isUsable() ? worst().exitCode() : ExitCode.UNUSABLE;
    }

    /** Writes the trace of each of its runs that has one; gives the files. */
    Map<Model, Path> writeTraces(TraceFolder folder) {
        Map<Model, Path> written = new LinkedHashMap<>();
        for (ImportedRun run : runs) {
            var trace = run.trace();
            if (trace != null) {
                folder.write(run.name(), trace)
                        .ifPresent(file -> written.put(run.result().model(), file));
            }
        }
        return written;
    }

    /** Writes the traces of all violations of its runs that have several; gives the files. */
    Map<Violation, Path> writeViolations(TraceFolder folder) {
        IdentityHashMap<Violation, Path> written = new IdentityHashMap<>();
        for (ImportedRun run : runs) {
            folder.writeSeveral(run.name(), run.run().outcome().violations(), run::trace)
                    .forEach(written::put);
        }
        return written;
    }
}
