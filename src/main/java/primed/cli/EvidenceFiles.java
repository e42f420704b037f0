package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import primed.report.review.Exhibit;
import primed.report.review.SuitesExhibit;
import primed.report.sockmap.KernelsExhibit;
import primed.report.sockmap.RaceExhibit;
import primed.report.sockmap.StrengthExhibit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evidence that other commands have left as files: shown where it is there. */
final class EvidenceFiles {
    /** Beside the manifest: what {@code kernel lab --table} writes. */
    static final String KERNELS = "KERNELS.json";

    /** Beside the manifest: what {@code kernel race --json} measured for everybody to read. */
    static final String COMMITTED_RACES = "RACES.json";

    /** Beside the manifest: what {@code suite --table} writes. */
    static final String SUITES = "SUITES.json";

    /** Beside the manifest: what {@code bench/strength/run.sh} measures. */
    static final String STRENGTH = "STRENGTH.json";

    /** Beside the manifest: models with a fault in each, which a property is to catch. */
    static final String MUTANTS = "mutants.json";

    /** In the folder of the run: what {@code kernel race --json} was told to write there. */
    static final String RACES = "races.json";

    private final List<Exhibit> found = new ArrayList<>();

    /** Races, from a file that need not be there. */
    EvidenceFiles races(Path file) throws IOException {
        return add(file, RaceExhibit::of);
    }

    /**
     * Findings and kernels, from a file that need not be there.
     *
     * @param behaviors the ids of the counterexamples that show a finding, by the finding
     */
    EvidenceFiles kernels(Path file, Map<String, String> behaviors) throws IOException {
        return add(file, kernels -> KernelsExhibit.of(kernels, behaviors));
    }

    /** Suites and their lower bounds, from a file that need not be there. */
    EvidenceFiles suites(Path file) throws IOException {
        String markdown = file.toString().replaceFirst("json$", "md");
        return add(file, document -> SuitesExhibit.of(document, markdown));
    }

    /** Suites and the mutants that they kill, from a file that need not be there. */
    EvidenceFiles strength(Path file) throws IOException {
        return add(file, StrengthExhibit::of);
    }

    /** Faults and what catches them, from a manifest that need not be there. */
    EvidenceFiles mutants(Path manifest) {
        if (Files.isRegularFile(manifest)) {
            found.add(new MutantsExhibit(manifest).table());
        }
        return this;
    }

    /** A file that the user has named, and that must be there. */
    EvidenceFiles named(@Nullable Path races) throws IOException {
        if (races != null && !Files.isRegularFile(races)) {
            throw new UnusableException("There is no file " + races + ".");
        }
        return races == null ? this : races(races);
    }

    List<Exhibit> exhibits() {
        return List.copyOf(found);
    }

    private EvidenceFiles add(Path file, Function<JsonNode, Exhibit> reader) throws IOException {
        if (!Files.isRegularFile(file)) {
            return this;
        }
        try {
            found.add(reader.apply(JsonMapper.shared().readTree(Files.readString(file))));
            return this;
        } catch (JacksonException e) {
            throw new UnusableException(file + " is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new UnusableException(file + " is not what it should be: " + e.getMessage() + ".");
        }
    }
}
