package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import primed.report.review.Counterexample;
import primed.report.review.Exhibit;
import primed.report.review.Matrix;
import primed.report.review.Review;
import primed.report.review.Review.Answer;
import primed.report.review.Review.Fact;
import primed.report.review.Review.Origin;
import primed.report.review.StateDiagram;
import primed.report.review.Verdict;
import primed.report.sockmap.CheckedReader;
import primed.report.sockmap.SockmapAnswer;
import primed.report.sockmap.SockmapMatrix;
import primed.sockmap.kernel.KernelProbe;
import primed.tlc.ModelConfig;
import primed.tlc.ModuleFile;
import primed.tlc.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the evidence of the main job into a review. */
final class ReviewOfRun {
    private final Path manifest;
    private final KernelProbe probe;
    private final List<Evidence> evidence;
    private final List<StateDiagram> graphs;
    private final Map<Evidence, String> behaviors = new LinkedHashMap<>();

    ReviewOfRun(Path manifest, KernelProbe probe, List<Evidence> evidence, List<StateDiagram> graphs) {
        this.manifest = manifest;
        this.probe = probe;
        this.evidence = List.copyOf(evidence);
        this.graphs = List.copyOf(graphs);
        FreshIds ids = new FreshIds();
        for (Evidence one : evidence) {
            if (one.checked().trace() != null) {
                behaviors.put(one, ids.of(ModelNames.ofTrace(one.checked().model())));
            }
        }
    }

    Review make(Duration checking, Duration replaying) throws IOException {
        JsonNode file = JsonMapper.shared().readTree(manifest);
        VerdictOf verdictOf = new VerdictOf(behaviors);
        List<Verdict> verdicts = new ArrayList<>();
        List<CheckedReader> readers = new ArrayList<>();
        for (Evidence one : evidence) {
            Verdict verdict = verdictOf.evidence(one);
            verdicts.add(verdict);
            if (Files.isRegularFile(one.checked().model().config())) {
                readers.add(reader(verdict, one.checked().model().config()));
            }
        }
        Matrix matrix = readers.stream().allMatch(CheckedReader::hasReader) && !readers.isEmpty()
                ? new SockmapMatrix(readers).table()
                : null;
        return new Review(
                origin(file, checking, replaying),
                text(file, "question"),
                matrix == null ? plainAnswer(verdicts) : new SockmapAnswer(matrix, verdicts).words(),
                new ReviewFigures(evidence, probe).all(),
                matrix,
                verdicts,
                counterexamples(),
                graphs,
                ActionsOf.models(evidence.stream().map(Evidence::checked).toList()),
                exhibits(),
                modules());
    }

    private static CheckedReader reader(Verdict verdict, Path config) throws IOException {
        ModelConfig read = ModelConfig.read(config);
        Set<String> asked = new HashSet<>(read.invariants());
        asked.addAll(read.properties());
        return new CheckedReader(verdict, read.constants(), asked);
    }

    private Origin origin(JsonNode file, Duration checking, Duration replaying) {
        String title = text(file, "description");
        return new Origin(
                title == null ? manifest.toString() : title,
                Version.number(),
                evidence.stream()
                        .map(one -> one.checked().outcome())
                        .filter(Objects::nonNull)
                        .map(Outcome::tlcVersion)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                manifest.toString(),
                measured(checking, replaying));
    }

    private List<Fact> measured(Duration checking, Duration replaying) {
        Fact checked = new Fact("checking", Durations.inSeconds(checking));
        return evidence.stream().noneMatch(Evidence::isReplayed)
                ? List.of(checked)
                : List.of(
                        checked,
                        new Fact("replaying and asking the spec", Durations.inSeconds(replaying)),
                        new Fact("kernel", probe.kernel()));
    }

    private static @Nullable String text(JsonNode file, String field) {
        JsonNode value = file.get(field);
        return value == null || !value.isString() ? null : value.asString();
    }

    private static Answer plainAnswer(List<Verdict> verdicts) {
        long well = verdicts.stream().filter(Verdict::asExpected).count();
        long broken = verdicts.stream().filter(one -> one.behavior() != null).count();
        return new Answer(
                well + " of " + verdicts.size() + " models ended as expected; " + broken + " have a counterexample.",
                "",
                List.of());
    }

    private List<Counterexample> counterexamples() {
        return behaviors.entrySet().stream()
                .map(one -> new BehaviorOf(one.getKey(), one.getValue(), probe.kernel()).counterexample())
                .toList();
    }

    private List<Review.Module> modules() throws IOException {
        return ModuleFile.of(evidence.stream()
                        .map(one -> one.checked().model().spec())
                        .toList())
                .stream()
                .map(module -> new Review.Module(module.name(), module.source().text()))
                .toList();
    }

    /** The behaviors that show a finding, as the manifest says: the first of each. */
    private Map<String, String> findings() {
        Map<String, String> findings = new LinkedHashMap<>();
        behaviors.forEach((one, id) -> {
            JsonNode finding = one.checked().model().others().get("finding");
            if (finding != null) {
                findings.putIfAbsent(finding.asString(""), id);
            }
        });
        return findings;
    }

    private List<Exhibit> exhibits() throws IOException {
        List<Exhibit> exhibits = new ArrayList<>();
        new KernelExhibit(probe, behaviors).table().ifPresent(exhibits::add);
        exhibits.addAll(new EvidenceFiles()
                .kernels(manifest.resolveSibling(EvidenceFiles.KERNELS), findings())
                .races(manifest.resolveSibling(EvidenceFiles.COMMITTED_RACES))
                .mutants(manifest.resolveSibling(EvidenceFiles.MUTANTS))
                .suites(manifest.resolveSibling(EvidenceFiles.SUITES))
                .strength(manifest.resolveSibling(EvidenceFiles.STRENGTH))
                .exhibits());
        return exhibits;
    }
}
