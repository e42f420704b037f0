package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

    private List<String> words(Length length) throws Exception {
        CheckRequest request = new SpecFolder(folder)
                .model("Model", "VARIABLE x\nSpec == x = 0 /\\ [][UNCHANGED x]_x\n", "SPECIFICATION Spec\n")
                .withLength(length);
        try (RunFolder files = RunFolder.createIn(folder)) {
            return new CommandLine(Installation.onClassPath(), request, files).words();
        }
    }
}
