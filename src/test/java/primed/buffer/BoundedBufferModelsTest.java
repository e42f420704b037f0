package primed.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.spec.Manifest;
import primed.spec.ModelResult;
import primed.spec.Suite;
import primed.spec.SuiteListener;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;

/** The models of the bounded buffer give what their manifest says, and the traces that are committed. */
class BoundedBufferModelsTest {
    private static final Path SPECS = Path.of("specs", "bounded-buffer");
    private static final Path TRACES = Path.of("traces", "bounded-buffer");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theModelsGiveWhatIsExpectedAndTheCommittedTraces() throws Exception {
        List<ModelResult> results = new Suite(Tlc.bundled(), 1, request -> request)
                .check(Manifest.read(SPECS.resolve("manifest.json")).models(), SuiteListener.NONE);

        assertThat(results).hasSize(4).allSatisfy(result -> {
            assertThat(result.comparison().differences())
                    .as(result.model().configPath())
                    .isEmpty();
            if (result.model().trace() != null) {
                Path committed = TRACES.resolve(result.model().trace() + ".itf.json");
                Trace found = result.trace();
                assertThat(found == null ? null : found.behavior())
                        .isEqualTo(ItfReader.read(committed).behavior());
            }
        });
    }

    @Test
    void theTypeInvariantCanFailToo() throws Exception {
        String spec = Files.readString(SPECS.resolve("BoundedBuffer.tla"));
        String faulty = spec.replace("buffer' = Append(buffer, p)", "buffer' = Append(buffer, 7)");
        assertThat(faulty).isNotEqualTo(spec);
        Path file = Files.writeString(folder.resolve("BoundedBuffer.tla"), faulty);

        Outcome outcome =
                Tlc.bundled().check(CheckRequest.of(file, SPECS.resolve("Correct.cfg")), ProgressListener.NONE);

        assertThat(outcome.property()).isEqualTo("TypeInv");
    }
}
