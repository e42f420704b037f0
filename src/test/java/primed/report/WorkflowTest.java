package primed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The workflow files that are committed and shown: YAML, with steps that a runner can run. */
class WorkflowTest {
    private static final Pattern ACTION = Pattern.compile("[\\w-]+/[\\w/-]+@v\\d+");

    private static JsonNode read(String yaml) {
        return new YAMLMapper().readTree(yaml);
    }

    private static List<String> wrong(JsonNode steps) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode step : steps) {
            boolean runs = step.path("run").isString();
            boolean uses = ACTION.matcher(step.path("uses").asString("")).matches();
            if (runs == uses) {
                wrong.add(step.toString());
            }
        }
        return wrong;
    }

    @Test
    void eachStepOfTheWorkflowRunsSomethingOrUsesAnAction() throws IOException {
        JsonNode workflow = read(Files.readString(Path.of(".github", "workflows", "primed.yml")));

        assertThat(workflow.path("jobs").size()).isEqualTo(2);
        workflow.path("jobs").forEach(job -> {
            assertThat(job.path("runs-on").asString()).isEqualTo("ubuntu-latest");
            assertThat(job.path("steps").size()).isGreaterThan(2);
            assertThat(wrong(job.path("steps"))).isEmpty();
        });
    }

    @Test
    void soDoesEachOfThePage() throws IOException {
        String page = Files.readString(Path.of("docs", "ci.md"));
        String example = page.substring(page.indexOf("```yaml\n") + 8);

        assertThat(wrong(read(example.substring(0, example.indexOf("```"))).path("steps")))
                .isEmpty();
    }

    @Test
    void aStepThatDoesNothingWouldBeSeen() {
        assertThat(wrong(read("[{name: nothing}, {run: ls}, {uses: 'actions/checkout@v4'}, {uses: 'no version'}]")))
                .hasSize(2);
    }
}
