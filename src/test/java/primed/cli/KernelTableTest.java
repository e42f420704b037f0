package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.sockmap.finding.Finding;
import primed.sockmap.lab.Cell;
import primed.sockmap.lab.FindingTable;
import primed.sockmap.lab.FindingTableJson;
import primed.sockmap.lab.FindingTableText;
import primed.sockmap.lab.KernelColumn;
import primed.sockmap.lab.LabKernels;
import primed.sockmap.lab.Prediction;
import primed.sockmap.lab.Predictions;
import primed.tlc.Tlc;

/** The committed table of findings and kernels. */
class KernelTableTest {
    private static final Path TEXT = SockmapProject.SPECS.resolve("KERNELS.md");
    private static final Path JSON = SockmapProject.SPECS.resolve("KERNELS.json");

    @TestFactory
    Stream<DynamicTest> whatTheSpecSaysTodayIsWhatTheTableSays() throws Exception {
        Predictions predictions = new Predictions(Tlc.bundled(), SockmapProject.SPEC);
        return table().columns().stream()
                .map(column -> DynamicTest.dynamicTest(column.version(), () -> {
                    Map<Finding, Prediction> written = new TreeMap<>();
                    column.cells().forEach(cell -> written.put(cell.finding(), cell.prediction()));

                    assertThat(predictions.of(column.semantics())).isEqualTo(written);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theConstantsAreThoseOfTheKernel() throws Exception {
        return table().columns().stream()
                .map(column -> DynamicTest.dynamicTest(
                        column.version(),
                        () -> assertThat(LabKernels.known(column.version())).contains(column.semantics())));
    }

    @Test
    void specAndKernelDisagreeNowhere() throws Exception {
        assertThat(table().columns().stream().map(KernelColumn::disagreements))
                .allSatisfy(cells -> assertThat(cells).isEmpty());
    }

    @Test
    void eachCommittedCounterexampleIsReplayed() throws Exception {
        List<String> committed = SockmapProject.files(SockmapProject.TRACES).stream()
                .map(SockmapProject::nameOfTrace)
                .toList();
        for (KernelColumn column : table().columns()) {
            assertThat(column.replays())
                    .as("generate the table again, as docs/kernel-lab.md says: " + column.version())
                    .extracting(KernelColumn.TraceReplay::trace)
                    .containsExactlyInAnyOrderElementsOf(committed);
        }
    }

    @Test
    void theSpecForbidsNoRunOfARace() throws Exception {
        for (KernelColumn column : table().columns()) {
            assertThat(column.races())
                    .as(column.version())
                    .isNotEmpty()
                    .allSatisfy(race -> assertThat(race.forbidden()).isZero());
        }
    }

    @Test
    void theTextIsThatOfTheJson() throws Exception {
        assertThat(Files.readString(TEXT)).isEqualTo(FindingTableText.of(table()));
        assertThat(Files.readString(JSON)).isEqualTo(JsonOption.text(FindingTableJson.write(table())));
    }

    @Test
    void whatWaitsInRecvWasMeasuredInTheLabOnly() throws Exception {
        for (KernelColumn column : table().columns()) {
            for (Cell cell : column.cells()) {
                boolean measurable =
                        !cell.finding().means().isOfLab() || column.origin().startsWith("in the lab");
                assertThat(cell.measurement() != null)
                        .as(column.version() + ": " + cell)
                        .isEqualTo(measurable);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[",
                "[{\"kernel\": \"1\", \"origin\": \"\", \"constants\": {}, \"findings\": [], \"replays\": [], \"races\": []}]",
                "[{\"kernel\": \"1\", \"origin\": \"\", \"constants\": {\"FionreadSees\": \"all\", \"CopiedSeq\":"
                        + " \"all\", \"SelfRedirect\": \"pass\"}, \"findings\": [], \"replays\": [], \"races\": []}]"
            })
    void whatIsNoTableIsRefused(String text) {
        assertThatThrownBy(() -> FindingTableJson.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FindingTable table() throws Exception {
        return FindingTableJson.read(Files.readString(JSON));
    }
}
