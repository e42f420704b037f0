package primed.report;

import java.nio.file.Path;
import java.util.List;
import primed.spec.ModelResult;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results as SARIF 2.1.0: each model that is not as it should be, at the line of what it violates. */
public final class Sarif {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    /**
     * The whole document.
     *
     * @param version Primed's version
     * @param root the folder that the files are named from
     */
    public static ObjectNode of(List<ModelResult> results, String version, Path root) {
        List<Finding> findings = results.stream()
                .map(Finding::of)
                .filter(finding -> finding.state() == Finding.State.BAD || finding.state() == Finding.State.BROKEN)
                .toList();
        ObjectNode document = JSON.objectNode();
        document.put("$schema", SCHEMA);
        document.put("version", "2.1.0");
        ObjectNode run = document.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Primed");
        driver.put("version", version);
        List<String> kinds =
                findings.stream().map(Finding::kind).distinct().sorted().toList();
        var rules = driver.putArray("rules");
        kinds.forEach(kind -> {
            ObjectNode rule = rules.addObject();
            rule.put("id", id(kind));
            rule.putObject("shortDescription").put("text", kind);
        });
        run.put("columnKind", "utf16CodeUnits");
        var list = run.putArray("results");
        findings.forEach(finding -> list.add(result(finding, kinds.indexOf(finding.kind()), root)));
        return document;
    }

    private static ObjectNode result(Finding finding, int rule, Path root) {
        ObjectNode result = JSON.objectNode();
        result.put("ruleId", id(finding.kind()));
        result.put("ruleIndex", rule);
        result.put("level", "error");
        result.putObject("message").put("text", finding.name() + ": " + finding.message());
        Place place = finding.place();
        ObjectNode location = result.putArray("locations").addObject().putObject("physicalLocation");
        Path file = place == null ? finding.file() : place.file();
        location.putObject("artifactLocation").put("uri", uri(file, root));
        if (place != null) {
            ObjectNode region = location.putObject("region");
            region.put("startLine", place.line());
            region.put("startColumn", place.column());
        }
        return result;
    }

    /** Relative where that is possible: a code host does not know the folders of the machine that checked. */
    private static String uri(Path file, Path root) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        if (!absolute.startsWith(base)) {
            return absolute.toUri().toString();
        }
        return base.toUri().relativize(absolute.toUri()).toString();
    }

    private static String id(String kind) {
        return kind.replace(' ', '-');
    }
}
