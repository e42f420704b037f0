package primed.sockmap.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of lines of source files. */
record SourceLines(Path root) {

    /**
     * The text of a line, without the blanks around it.
     *
     * @param folder the package, as a path
     * @param number from 1
     * @throws IllegalArgumentException if the file has no such line
     */
    String line(String folder, String file, int number) throws IOException {
        Path source = root.resolve(folder).resolve(file);
        return Files.readAllLines(source).stream()
                .skip(number - 1L)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(source + " has no line " + number))
                .strip();
    }
}
