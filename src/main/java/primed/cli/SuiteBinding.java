package primed.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The code that a suite is replayed on, as far as the user names it: when it changes, each test is to run again. */
final class SuiteBinding {
    @Option(
            names = "--binding",
            paramLabel = "FILE|DIR",
            description = "Code that binds the spec to an implementation; can be given several times. It is remembered:"
                    + " when only it has changed the traces stay, and the command says that all must be replayed.")
    private List<Path> paths = new ArrayList<>();

    /** Whether any code is named. */
    boolean isAsked() {
        return !paths.isEmpty();
    }

    /** A hash over the files; empty if none are named. */
    String hash() throws IOException {
        Digest digest = new Digest();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UnusableException("There is no file or folder " + path + ", as --binding says.");
            }
            for (Path file : filesIn(path)) {
                digest.add(path.relativize(file).toString()).add(Files.readAllBytes(file));
            }
        }
        return paths.isEmpty() ? "" : digest.words();
    }

    private static List<Path> filesIn(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
