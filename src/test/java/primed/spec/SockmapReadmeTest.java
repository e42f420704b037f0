package primed.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables in the README of the sockmap spec are those of its manifests. */
class SockmapReadmeTest {
    private static final Path FOLDER = Path.of("specs/sockmap");
    private static final Path README = FOLDER.resolve("README.md");
    private static final String NONE = "–";

    @Test
    void theTablesAreThoseOfTheManifests() throws IOException {
        String readme = Files.readString(README);
        String expected = withSection(
                withSection(readme, "models", modelTables(entries("manifest.json"))),
                "mutants",
                mutantTable(entries("mutants.json")));
        if (Boolean.getBoolean("primed.update")) {
            Files.writeString(README, expected);
            return;
        }

        assertThat(firstDifference(readme, expected))
                .as("%s: run this test with -Dprimed.update=true to write its tables from the manifests", README)
                .isEmpty();
    }

    private static List<JsonNode> entries(String manifest) {
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode module :
                JsonMapper.shared().readTree(FOLDER.resolve(manifest)).path("modules")) {
            module.path("models").forEach(entries::add);
        }
        assertThat(entries).as("the models of %s", manifest).isNotEmpty();
        return entries;
    }

    private static String modelTables(List<JsonNode> models) {
        Map<String, List<JsonNode>> groups = models.stream()
                .collect(Collectors.groupingBy(
                        model -> model.path("group").stringValue(), LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        groups.forEach((group, members) -> {
            text.append("### ").append(group).append("\n\n");
            text.append("| Model | Result | Violated | States | Depth | Why |\n|---|---|---|---:|---:|---|\n");
            members.forEach(model -> text.append(modelRow(model)));
            text.append('\n');
        });
        return text.toString();
    }

    private static String modelRow(JsonNode model) {
        String where = model.has("where") ? ". In the kernel: " + cell(model, "where") : "";
        return row(
                name(model),
                cell(model, "result"),
                cell(model, "property"),
                cell(model, "distinctStates"),
                cell(model, "stateDepth"),
                cell(model, "why") + where + ".");
    }

    private static String mutantTable(List<JsonNode> mutants) {
        return mutants.stream()
                .map(mutant -> row(name(mutant), cell(mutant, "property"), cell(mutant, "why") + "."))
                .collect(Collectors.joining("", "| Fault | Caught by | What is wrong |\n|---|---|---|\n", "\n"));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(JsonNode entry, String field) {
        return entry.path(field).asString(NONE);
    }

    private static String name(JsonNode entry) {
        String file = Path.of(cell(entry, "path")).getFileName().toString();
        return file.substring(0, file.length() - ".cfg".length());
    }

    /** The text with another section between the markers of that name. */
    private static String withSection(String text, String marker, String section) {
        String begin = "<!-- " + marker + " -->\n";
        String end = "<!-- /" + marker + " -->\n";
        assertThat(text).as("the markers in %s", README).containsOnlyOnce(begin).containsOnlyOnce(end);
        assertThat(text.indexOf(begin)).as("the order of the markers").isLessThan(text.indexOf(end));
        return text.substring(0, text.indexOf(begin) + begin.length())
                + "\n"
                + section
                + text.substring(text.indexOf(end));
    }

    /** The first line that differs, in words; empty if none does. */
    private static String firstDifference(String actual, String expected) {
        List<String> is = actual.lines().toList();
        List<String> shouldBe = expected.lines().toList();
        for (int i = 0; i < Math.max(is.size(), shouldBe.size()); i++) {
            String left = i < is.size() ? is.get(i) : "missing";
            String right = i < shouldBe.size() ? shouldBe.get(i) : "missing";
            if (!left.equals(right)) {
                return "line " + (i + 1) + " is\n" + left + "\nbut should be\n" + right;
            }
        }
        return "";
    }
}
