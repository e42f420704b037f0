package primed.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import primed.trace.itf.ItfWriter;

/**
 * Keeps the traces of failed tests, so that they can be looked at, replayed and committed.
 *
 * @param folder where to keep those that have no file yet
 */
record FailedTraces(Path folder) {

    /** The folder for a test class: below {@code build} in a Gradle project, else below {@code target}. */
    static FailedTraces of(Class<?> type) {
        Path project = Path.of("").toAbsolutePath();
        boolean gradle = Files.exists(project.resolve("build")) && !Files.exists(project.resolve("pom.xml"));
        return new FailedTraces(project.resolve(gradle ? "build" : "target")
                .resolve("primed")
                .resolve("failed")
                .resolve(type.getName()));
    }

    /** The file of a trace, which is written unless it has one. */
    Path keep(TraceCase failed) {
        if (failed.file() != null) {
            return failed.file();
        }
        Path file = folder.resolve(failed.id().replaceAll("[^A-Za-z0-9._-]", "_") + ".itf.json");
        try {
            Files.createDirectories(folder);
            ItfWriter.write(failed.trace(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
