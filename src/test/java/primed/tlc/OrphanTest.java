package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is kept for further models ends with its parent, however that one came to its end. */
class OrphanTest {
    private static final String READS = "primed.tlc.inside.Request ";

    @TempDir
    private Path folder = Path.of("");

    /** A parent that ends in a hurry deletes the files first; what has not been loaded by then never will be. */
    @Test
    @Timeout(60)
    void endsThoughItsClassesHaveBeenDeleted() throws Exception {
        Installation.copyInside(folder);
        Process server = server();
        try (BufferedReader classes = server.inputReader()) {
            String line = classes.readLine();
            while (line != null && !line.contains(READS)) {
                line = classes.readLine();
            }
            assertThat(line).as("it waits for a request").isNotNull();
            delete(folder.resolve("primed"));

            server.getOutputStream().close();

            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).as("it ends itself").isIn(143, 255);
        } finally {
            server.destroyForcibly();
        }
    }

    private Process server() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-cp",
                folder + File.pathSeparator + Installation.rewriter(),
                "primed.tlc.inside.Server",
                folder.toString(),
                folder.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
