package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the flagship that are committed. */
final class SockmapProject {
    static final Path SPECS = Path.of("specs", "sockmap");
    static final Path MANIFEST = SPECS.resolve("manifest.json");
    static final Path MUTANTS = SPECS.resolve("mutants.json");
    static final Path SPEC = SPECS.resolve("MCSelftest.tla");
    static final Path TRACES = Path.of("traces", "sockmap");
    static final Path FIXTURES = Path.of("src", "test", "java", "primed", "generated", "sockmap");

    private SockmapProject() {}

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of a trace: that of its file. */
    static String nameOfTrace(Path file) {
        return String.valueOf(file.getFileName()).replace(TraceFolder.ENDING, "");
    }
}
