package primed.sockmap.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.graph.Walk;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code specs/sockmap/STRENGTH.md} and its twin for programs from what PIT and JaCoCo have found. */
final class StrengthTable {
    private static final Path REASONS = Path.of("bench", "strength");
    private static final Path PAGES = Path.of("specs", "sockmap");

    private final StrengthFolder folder = StrengthFolder.ofBuild();
    private final SourceLines sources = new SourceLines(Path.of("src", "main", "java"));

    private StrengthTable() {}

    /** Writes the pages; ends with an error if a survivor is not explained or the strongest suite is too weak. */
    public static void main(String[] args) throws Exception {
        Strength strength = new StrengthTable().read();
        Files.writeString(PAGES.resolve("STRENGTH.md"), new StrengthMarkdown(strength).text());
        Files.writeString(PAGES.resolve("STRENGTH.json"), json(strength));
        if (!strength.problems().isEmpty()) {
            throw new IllegalStateException(String.join("\n", strength.problems()));
        }
    }

    private Strength read() throws IOException {
        List<SuiteStrength> suites = new ArrayList<>();
        add(suites, "random walks", "RandomSuite", Generator.RANDOM);
        add(suites, "cover of the states", "StateSuite", Generator.STATES);
        add(suites, "cover of the transitions", "TransitionSuite", Generator.TRANSITIONS);
        suites.add(suite("with negative tests", report("NegativeSuite"), Generator.RETURNING, Generator.STUCK));
        return new Strength(
                suites,
                Explanation.read(REASONS.resolve("survivors.tsv")),
                BranchReport.read(folder.path().resolve("coverage").resolve("jacoco.xml"), sources),
                MissedBranch.read(REASONS.resolve("branches.tsv")));
    }

    /** A weaker suite is only there for comparison: it may be left out. */
    private void add(List<SuiteStrength> suites, String name, String type, Generator generator) throws IOException {
        if (Files.exists(report(type))) {
            suites.add(suite(name, report(type), generator));
        }
    }

    private Path report(String type) {
        return folder.path().resolve(type).resolve("mutations.xml");
    }

    private SuiteStrength suite(String name, Path report, Generator... generators) throws IOException {
        int tests = 0;
        int steps = 0;
        List<String> models = folder.models();
        for (String model : models) {
            for (Generator generator : generators) {
                List<Walk> walks = folder.walks(model, generator);
                tests += walks.size();
                steps += walks.stream().mapToInt(Walk::length).sum();
            }
        }
        return new SuiteStrength(name, models.size(), tests, steps, MutationReport.read(report, sources));
    }

    static String json(Strength strength) {
        List<Map<String, Object>> suites =
                strength.suites().stream().map(suite -> json(suite, strength)).toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("suites", suites);
        all.put("equivalent", strength.equivalent());
        all.put("branches", strength.branches().branches());
        all.put("branchesTaken", strength.branches().taken());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static Map<String, Object> json(SuiteStrength suite, Strength strength) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("suite", suite.name());
        fields.put("models", suite.models());
        fields.put("tests", suite.tests());
        fields.put("steps", suite.steps());
        fields.put("mutants", suite.mutations().mutants());
        fields.put("killed", suite.mutations().killed());
        fields.put("percent", Math.round(10 * suite.percent(strength.equivalent())) / 10.0);
        return fields;
    }
}
