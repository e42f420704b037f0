package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs inside TLC's JVM is complete. */
class InstallationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyClassThatIsThereIsNamed() throws IOException, URISyntaxException {
        Path main = Path.of(
                Objects.requireNonNull(Installation.class.getClassLoader().getResource("primed/tlc/inside/Main.class"))
                        .toURI());

        assertThat(Installation.INSIDE)
                .containsExactlyInAnyOrderElementsOf(classesIn(Objects.requireNonNull(main.getParent())));
    }

    @Test
    void everyClassThatIsNamedIsCopied() throws IOException {
        Installation.copyInside(folder);

        assertThat(classesIn(folder.resolve("primed/tlc/inside")))
                .containsExactlyInAnyOrderElementsOf(Installation.INSIDE);
    }

    private static List<String> classesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> name.replaceFirst("\\.class$", ""))
                    .toList();
        }
    }
}
