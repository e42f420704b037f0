package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Question;
import primed.sockmap.lab.Cell;
import primed.sockmap.lab.FindingTable;
import primed.sockmap.lab.FindingTableJson;
import primed.sockmap.lab.Prediction;
import primed.spec.Manifest;
import primed.spec.Model;
import primed.tlc.ModelConfig;
import primed.tlc.Result;

/** The models whose counterexample shows a finding, as the flagship's manifest names them. */
class FindingBehaviorsTest {
    private static final Path KERNELS = SockmapProject.SPECS.resolve("KERNELS.json");

    @Test
    void eachFindingThatCanHappenHasABehavior() throws Exception {
        FindingTable table = FindingTableJson.read(Files.readString(KERNELS));
        Set<Finding> possible = table.columns().stream()
                .flatMap(column -> column.cells().stream())
                .filter(cell -> cell.prediction() == Prediction.CAN_SHOW)
                .map(Cell::finding)
                .collect(Collectors.toSet());

        assertThat(behaviors().keySet()).containsExactlyInAnyOrderElementsOf(possible);
    }

    @Test
    void theBehaviorBreaksWhatTheFindingIsAbout() throws Exception {
        for (Map.Entry<Finding, Model> entry : behaviors().entrySet()) {
            Model model = entry.getValue();
            assertThat(model.expectation().result()).as(model.configPath()).isNotEqualTo(Result.SUCCESS);
            Map<String, String> constants = ModelConfig.read(model.config()).constants();
            if (entry.getKey().question() instanceof Question.Violated violated) {
                assertThat(model.expectation().property())
                        .as(model.configPath())
                        .isEqualTo(violated.property());
                assertThat(constants.get("Transport"))
                        .as(model.configPath())
                        .isEqualTo(violated.constants().contains("Transport = TCP") ? "\"TCP\"" : "\"UDP\"");
            } else if (entry.getKey().question() instanceof Question.Assumed assumed) {
                assertThat(constants).containsEntry(assumed.constant(), "\"" + assumed.value() + "\"");
            }
        }
    }

    private static Map<Finding, Model> behaviors() {
        Map<Finding, Model> behaviors = new LinkedHashMap<>();
        for (Model model : Manifest.read(SockmapProject.MANIFEST).models()) {
            if (model.others().containsKey("finding")) {
                String id = model.others().get("finding").asString();
                Finding finding = Finding.of(id)
                        .orElseThrow(() -> new AssertionError(id + " is none of " + Arrays.toString(Finding.values())));
                assertThat(behaviors.put(finding, model))
                        .as(id + " is there twice")
                        .isNull();
            }
        }
        return behaviors;
    }
}
