package primed.report.sockmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import primed.tlc.ModelConfig;

/** What is special about a model, in words. */
class CircumstancesTest {
    /** No model differs from the others in having these. */
    private static final Set<String> USUAL =
            Set.of("WorkerStarves = FALSE", "PeerVerdict = REDIRECT", "Compares = TRUE");

    @Test
    void whatIsNotKnownIsToldAsItStands() {
        assertThat(Circumstances.words("Weather = rain")).isEqualTo("Weather = rain");
    }

    @Test
    void aReaderIsCalledByItsName() {
        assertThat(Circumstances.words("Reader = twoPhase")).isEqualTo("the two-phase reader");
    }

    @Test
    void everyCircumstanceOfTheFlagshipHasWords() throws IOException {
        Set<String> assignments = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("specs", "sockmap", "models"))) {
            for (Path file : files.toList()) {
                ModelConfig.read(file)
                        .constants()
                        .forEach((name, value) -> assignments.add(
                                name + " = " + value.replace("\"", "").replaceFirst("^<- ", "")));
            }
        }
        assignments.removeAll(USUAL);

        List<String> unsaid = assignments.stream()
                .filter(one -> Circumstances.words(one).equals(one))
                .toList();
        assertThat(assignments).hasSizeGreaterThan(20);
        assertThat(unsaid).isEmpty();
    }
}
