package primed.tlc.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file for the parent, which is there with all its lines or not at all: the disk may be full, or this JVM killed. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, Iterable<String> lines) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
