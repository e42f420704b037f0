package primed.sockmap.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.reference.KernelSemantics;

/** Findings and kernels, put together. */
class FindingTableTest {

    @Test
    void columnsAreInTheOrderOfVersionsAndReplaceOlderOnes() {
        FindingTable table = table("6.18.44", "6.1.9").with(table("6.1.176", "6.12.0"));

        assertThat(table.columns())
                .extracting(KernelColumn::version)
                .containsExactly("6.1.9", "6.1.176", "6.12.0", "6.18.44");
        assertThat(table.with(table("6.1.9")).columns()).hasSize(4);
    }

    @Test
    void aTableIsReadAsItWasWritten() {
        FindingTable table = table("6.1.176");

        assertThat(FindingTableJson.read(FindingTableJson.write(table).toString()))
                .isEqualTo(table);
    }

    @Test
    void aDisagreementIsSeenInTheTextAndBelowTheTable() {
        assertThat(FindingTableText.of(table("6.1.176")))
                .contains("**cannot happen<br>1 of 20<br>DISAGREE**", "\n- 6.1.176: UDP: the recv loop ends without")
                .contains("can happen<br>20 of 20 |", "not asked<br>– (in the lab only)", "| `a-trace` | conforms |");
    }

    @Test
    void whatDoesNotConformIsExplainedBelow() {
        assertThat(FindingTableText.of(table("6.1.176")))
                .contains("| `b-trace` | unforceable |", "\n- 6.1.176, `b-trace`: step 3: nothing holds it\n")
                .doesNotContain("16 steps");
    }

    @Test
    void aForbiddenRunIsSeenInTheText() {
        assertThat(FindingTableText.of(table("6.1.176")))
                .contains(
                        "| UDP: loop | full: 100<br>all allowed |",
                        "| UDP: flaky | **full: 90<br>short: 10<br>2 FORBIDDEN** |");
    }

    @Test
    void theConstantsOfAnUnknownKernelAreFoundOutByTrying() {
        assertThat(LabKernels.known("5.15.1")).isEmpty();
        assertThat(LabKernels.tried(new KernelTraits(true, false, true), false)).isEqualTo(KernelSemantics.LINUX_6_18);
        assertThat(LabKernels.tried(new KernelTraits(false, true, false), false))
                .isEqualTo(KernelSemantics.LINUX_6_1_192);
        assertThat(LabKernels.tried(new KernelTraits(false, false, true), true).copiedSeq())
                .isEqualTo(KernelSemantics.CopiedSeq.ALL);
    }

    @Test
    void theVersionIsFoundInARelease() {
        assertThat(LabKernels.versionOf("Linux 6.18.44-1-cloud")).isEqualTo("6.18.44");
        assertThat(LabKernels.versionOf("Windows")).isEqualTo("Windows");
    }

    private static FindingTable table(String... versions) {
        return new FindingTable(
                List.of(versions).stream().map(FindingTableTest::column).toList());
    }

    private static KernelColumn column(String version) {
        return KernelColumn.of(
                version,
                "in the lab",
                KernelSemantics.LINUX_6_1_176,
                Map.of(Finding.SHORT_READ, Prediction.CAN_SHOW, Finding.LOOP_SHORT, Prediction.CANNOT_SHOW),
                List.of(
                        tried(Finding.SHORT_READ, 20),
                        tried(Finding.LOOP_SHORT, 1),
                        new GuestMessage.NotTried(Finding.ORDER_LOST, "in vain")),
                List.of(
                        new KernelColumn.TraceReplay("a-trace", "conforms", "over 16 steps"),
                        new KernelColumn.TraceReplay("b-trace", "unforceable", "step 3: nothing holds it")),
                List.of(
                        new KernelColumn.Raced("UDP: loop", Map.of("full", 100), 0),
                        new KernelColumn.Raced("UDP: flaky", Map.of("full", 90, "short", 10), 2)));
    }

    private static GuestMessage tried(Finding finding, int shown) {
        return new GuestMessage.Tried(new Measurement(finding, 20, shown, 0, Map.of("an outcome", 20)));
    }
}
