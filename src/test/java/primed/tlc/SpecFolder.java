package primed.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with small specs written by a test. */
record SpecFolder(Path path) {
    /** Writes {@code name.tla} and {@code name.cfg} and asks for a plain check of them. */
    CheckRequest model(String name, String body, String config) throws IOException {
        Files.writeString(path.resolve(name + ".tla"), "---- MODULE " + name + " ----\n" + body + "====\n");
        Files.writeString(path.resolve(name + ".cfg"), config);
        return CheckRequest.of(path.resolve(name + ".tla"));
    }

    List<String> files() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
