package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.tlc.CheckRequest.Length;

/** What TLC is told, where no outcome shows it. */
class CommandLineTest {
    @TempDir
    Path folder = Path.of("");

    /**
     * TLC looks for broken liveness three seconds after its start and then now and then: on a busy machine a short run
     * would end there with fewer states than on an idle one.
     */
    @Test
    void aShortRunChecksLivenessAtItsEndWhateverTheClockSays() throws Exception {
        assertThat(words(Length.SHORT)).containsSubsequence("-lncheck", "final");
        assertThat(words(Length.UNKNOWN)).doesNotContain("-lncheck");
        assertThat(words(Length.LONG)).doesNotContain("-lncheck");
    }

    /**
     * A JVM takes up to a quarter of the memory for its heap, and TLC as much again: eight would take twice what there
     * is.
     */
    @Test
    void severalJvmsShareTheMemory() throws Exception {
        assertThat(words(request(), JvmOptions.among(8))).contains("-XX:MaxRAMPercentage=6.25");
        assertThat(words(request(), JvmOptions.among(2))).noneMatch(word -> word.contains("RAMPercentage"));
    }

    @Test
    void whatTheRequestSaysOfMemoryCounts() throws Exception {
        CheckRequest request = request().withJvmOptions(List.of("-Xmx4g"));

        assertThat(words(request, JvmOptions.among(8))).containsSubsequence("-XX:MaxRAMPercentage=6.25", "-Xmx4g");
    }

    private List<String> words(Length length) throws Exception {
        return words(request().withLength(length), List.of());
    }

    private CheckRequest request() throws Exception {
        return new SpecFolder(folder)
                .model("Model", "VARIABLE x\nSpec == x = 0 /\\ [][UNCHANGED x]_x\n", "SPECIFICATION Spec\n");
    }

    private List<String> words(CheckRequest request, List<String> memory) throws Exception {
        try (RunFolder files = RunFolder.createIn(folder)) {
            return new CommandLine(Installation.onClassPath(), request, files, new OptionalWords(Set.of()), memory)
                    .words();
        }
    }
}
