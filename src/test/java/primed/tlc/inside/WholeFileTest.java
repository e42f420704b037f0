package primed.tlc.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parent finds a file with all its lines, or none. */
class WholeFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void hasAllItsLines() throws IOException {
        Path file = Files.writeString(folder.resolve("lines.txt"), "old");

        WholeFile.write(file, List.of("one", "two"));

        assertThat(file).content().isEqualToIgnoringNewLines("onetwo");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void isNotThereIfALineIsMissing() {
        Path file = folder.resolve("lines.txt");
        Iterable<String> lines = () -> Stream.of("one", "two")
                .peek(line -> {
                    if (line.equals("two")) {
                        throw new UncheckedIOException(new IOException("no space left"));
                    }
                })
                .iterator();

        assertThatThrownBy(() -> WholeFile.write(file, lines)).isInstanceOf(UncheckedIOException.class);

        assertThat(file).doesNotExist();
    }
}
