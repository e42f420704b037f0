package primed.sockmap.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The strength that is committed: of all suites, of the same mutants, and with a reason for whatever survives. */
class CommittedStrengthTest {
    private static final Path PAGES = Path.of("specs", "sockmap");
    private static final Path REASONS = Path.of("bench", "strength", "survivors.tsv");

    private final JsonNode strength = read();

    @Test
    void itHasAllSuites() {
        assertThat(suites())
                .extracting(suite -> suite.path("suite").asString())
                .containsExactly(
                        "random walks", "cover of the states", "cover of the transitions", "with negative tests");
    }

    /** A suite that was measured before an edit of the code would have met other mutants. */
    @Test
    void allSuitesWereMeasuredOnTheSameMutantsAndModels() {
        assertThat(suites())
                .extracting(suite -> suite.path("mutants").asInt()
                        + " mutants, "
                        + suite.path("models").asInt() + " models")
                .containsOnly(strongest().path("mutants").asInt() + " mutants, "
                        + strongest().path("models").asInt() + " models");
    }

    @Test
    void whatSurvivesTheStrongestHasAReason() throws IOException {
        List<Explanation> reasons = Explanation.read(REASONS);
        int survivors =
                strongest().path("mutants").asInt() - strongest().path("killed").asInt();
        List<String> rows = Files.readString(PAGES.resolve("STRENGTH.md"))
                .replaceFirst("(?s).*## Survivors of the last suite(.*?)\n## .*", "$1")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows).hasSize(survivors);
        assertThat(rows)
                .allSatisfy(row -> assertThat(reasons)
                        .anyMatch(why -> row.startsWith("| `" + why.mutant().type() + "."
                                        + why.mutant().method() + "`")
                                && row.endsWith(" | " + why.kind() + ": " + why.reason() + " |")));
        assertThat(reasons).extracting(Explanation::kind).doesNotContain(Explanation.Kind.OPEN);
        assertThat(reasons)
                .filteredOn(why -> why.kind() == Explanation.Kind.EQUIVALENT)
                .hasSize(strength.path("equivalent").asInt());
    }

    @Test
    void theStrongestKillsWhatIsWanted() {
        double mortal = strongest().path("mutants").asInt()
                - strength.path("equivalent").asInt();

        assertThat(100 * strongest().path("killed").asInt() / mortal).isGreaterThanOrEqualTo(Strength.WANTED);
    }

    private List<JsonNode> suites() {
        return strength.path("suites").valueStream().toList();
    }

    private JsonNode strongest() {
        return suites().get(suites().size() - 1);
    }

    private static JsonNode read() {
        return JsonMapper.shared().readTree(PAGES.resolve("STRENGTH.json").toFile());
    }
}
