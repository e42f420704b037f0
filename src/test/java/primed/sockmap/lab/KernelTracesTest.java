package primed.sockmap.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.binding.SockmapBinding;
import primed.sockmap.reference.KernelSemantics;
import primed.tlc.Tlc;
import primed.trace.Step;
import primed.trace.Trace;

/** The counterexamples of a model, as other kernels give them. */
class KernelTracesTest {
    private static final Path SPEC = Path.of("specs", "sockmap", "MCSelftest.tla");
    private static final SelftestModel SHORT_READ = SelftestModel.of("Reader = flaky");

    private final KernelTraces traces = new KernelTraces(Tlc.bundled(), SPEC);

    /** FIONREAD shows nothing, so both waits for it run out; then it is the same short read. */
    @Test
    void anOlderKernelReadsShortWhenItsWaitsHaveRunOut() throws Exception {
        Trace trace = traces.of(SHORT_READ, "NoShortReadInv", KernelSemantics.LINUX_6_1_176)
                .orElseThrow();

        SelftestModel model = SelftestModel.of(trace.provenance().constants());
        assertThat(model.differences())
                .containsExactly("FionreadSees = native", "Reader = flaky", "WaitMayExpire = TRUE");
        assertThat(trace.behavior().steps())
                .extracting(Step::action)
                .extracting(action -> action.name())
                .contains("FionreadExpires")
                .doesNotContain("FionreadReturns");
        assertThat(Replay.run(trace.behavior(), SockmapBinding.reference(model)))
                .isInstanceOf(ReplayResult.Conforms.class);
    }

    /** A gate that never opens, for FIONREAD never shows redirected data: only where FIONREAD sees the native queue. */
    @Test
    void whereTheSpecHasNoneThereIsNone() throws Exception {
        SelftestModel blind = SelftestModel.of("Reader = flaky", "FionreadSees = native");

        assertThat(traces.of(blind, "EndsProp", KernelSemantics.LINUX_6_18)).isEmpty();
        assertThat(traces.of(blind, "EndsProp", KernelSemantics.LINUX_6_1_176)).isPresent();
    }

    @Test
    void waitsMayRunOutWhereFionreadDoesNotSeeWhatTheModelsDoes() {
        SelftestModel ungated = SelftestModel.of("Gate = FALSE");

        assertThat(differences(SHORT_READ, KernelSemantics.LINUX_6_18)).containsExactly(List.of("Reader = flaky"));
        assertThat(differences(SelftestModel.of("FionreadSees = native"), KernelSemantics.LINUX_6_1_176))
                .containsExactly(List.of("FionreadSees = native"));
        assertThat(differences(SHORT_READ, KernelSemantics.LINUX_6_1_192))
                .containsExactly(List.of(
                        "CopiedSeq = passed",
                        "FionreadSees = native",
                        "Reader = flaky",
                        "SelfRedirect = pass",
                        "WaitMayExpire = TRUE"));
        assertThat(differences(ungated, KernelSemantics.LINUX_6_1_176))
                .as("without a gate nothing has to run out; but it may be what it takes")
                .containsExactly(
                        List.of("FionreadSees = native", "Gate = FALSE"),
                        List.of("FionreadSees = native", "Gate = FALSE", "WaitMayExpire = TRUE"));
    }

    private static List<List<String>> differences(SelftestModel model, KernelSemantics kernel) {
        return KernelTraces.variants(model, kernel).stream()
                .map(SelftestModel::differences)
                .toList();
    }
}
