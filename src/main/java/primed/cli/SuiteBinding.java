package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The code that a suite is replayed on, as far as the user names it: when it changes, each test is to run again. */
final class SuiteBinding {
    @Option(
            names = "--binding",
            paramLabel = "FILE|DIR",
            description = "Code that binds the spec to an implementation; can be given several times. The suite"
                    + " remembers it, so it need not be named again: when only it has changed the traces stay, and the"
                    + " command says how many of its files have changed and that all tests must be replayed.")
    private List<Path> paths = new ArrayList<>();

    /** Whether any code is named. */
    boolean isAsked() {
        return !paths.isEmpty();
    }

    /** The code as it is now: what is named, or else what the suite remembers. */
    BoundCode now(Path folder, BoundCode remembered) throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UnusableException("There is no file or folder " + path + ", as --binding says.");
            }
        }
        List<String> named =
                paths.stream().map(path -> BoundCode.seenFrom(folder, path)).toList();
        return BoundCode.now(folder, named.isEmpty() ? remembered.paths() : named);
    }
}
