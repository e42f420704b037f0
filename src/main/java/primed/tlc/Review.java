package primed.tlc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes what the messages tell by what only the one who ran TLC knows.
 *
 * @param exit the exit code, or null if TLC was killed because its time was over
 */
record Review(
        CheckRequest request, RunFolder folder, @Nullable Integer exit, Duration elapsed) {
    /** Verdicts that a run may also have when its process did not end well. */
    private static final Set<Result> OPEN = Set.of(Result.SUCCESS, Result.INCOMPLETE);

    /** With this exit code our part of TLC's JVM ends it when it would write one message for ever. */
    private static final int ENDLESS = 117;

    /** The words of 2114, also among the errors of a run that goes on after others. */
    private static final String DEADLOCK = "Deadlock reached.";

    Outcome of(Outcome read) throws IOException {
        ModelConfig config = ModelConfig.read(request.config());
        Derivation derivation = Derivation.of(request);
        Result result = result(read, config);
        String property = property(read, config);
        List<Violation> violations = violations(read, config, derivation);
        List<Problem> placed = derivation.placed(explained(read, result), property);
        List<Problem> problems = Violation.told(placed, read.violations(), violations).stream()
                .map(problem -> UnassignedVariable.explained(problem, config, derivation))
                .map(problem -> problem.message().equals(DEADLOCK) ? derivation.deadlock(problem) : problem)
                .toList();
        return new Outcome(
                result,
                property,
                read.statistics(),
                read.behavior(),
                problems.isEmpty() ? untold(read, result, derivation) : problems,
                warnings(read, result, derivation),
                violations,
                coverage(read),
                read.tlcVersion(),
                elapsed,
                read.userOutput() + beginningOf(folder.userOutput()),
                result == Result.EVALUATION_ERROR ? besidesErrors(read) : read.toolOutput());
    }

    /** What else TLC says of an evaluation that failed. */
    private static String besidesErrors(Outcome read) {
        String text = "\n" + read.toolOutput();
        for (Problem problem : read.problems()) {
            text = text.replace("\n" + problem.message() + "\n", "\n");
        }
        return InsideRun.withoutProgress(text);
    }

    /** The depth-first search does not say which actions its steps are, so that nothing of it can be counted. */
    private List<ActionCoverage> coverage(Outcome read) throws IOException {
        boolean isCounted = read.coverage().isEmpty() && request.mode() instanceof Mode.Exhaustive;
        return isCounted ? CountsFile.read(folder.counts()) : read.coverage();
    }

    private Result result(Outcome read, ModelConfig config) {
        if (!OPEN.contains(read.result())) {
            return read.result();
        }
        if (exit == null) {
            return read.result() == Result.SUCCESS ? Result.SUCCESS : Result.TIMEOUT;
        }
        if (exit != 0) {
            return Result.CRASH;
        }
        return hasNothingChecked(read, config) ? Result.INCOMPLETE : read.result();
    }

    /** TLC finds no error where no state satisfies the initial predicate; that says nothing about the spec. */
    private static boolean hasNothingChecked(Outcome read, ModelConfig config) {
        return config.behaviors() && Objects.equals(read.statistics().total(), 0L);
    }

    private @Nullable String property(Outcome read, ModelConfig config) {
        return read.problems().isEmpty()
                ? read.property()
                : named(read.result(), read.property(), read.problems().get(0), config);
    }

    /**
     * The name of what is violated. Of a property that is a conjunction TLC tells the part that a state or a step
     * breaks (2108, 2112), which may be the Init of another module: it counts only where the configuration has it.
     */
    private @Nullable String named(Result result, @Nullable String told, Problem problem, ModelConfig config) {
        boolean isPart = told != null
                && result == Result.SAFETY_FAILURE
                && !config.invariants().contains(told)
                && !config.properties().contains(told);
        return told == null || isPart ? unnamed(result, told, problem, config) : told;
    }

    /**
     * The name of what is violated where TLC does not tell it: of an assumption never, of a temporal property not in
     * 2.18, and of one that is a conjunction only the place of the part that a state or a step breaks. With only one
     * property in the model there is no doubt.
     */
    private @Nullable String unnamed(Result result, @Nullable String part, Problem problem, ModelConfig config) {
        return switch (result) {
            case ASSUMPTION_FAILURE ->
                PlacedProperty.of(request).assumption(problem).orElse(null);
            case LIVENESS_FAILURE ->
                config.properties().size() == 1 ? config.properties().get(0) : null;
            case SAFETY_FAILURE ->
                config.properties().size() == 1
                        ? config.properties().get(0)
                        : PlacedProperty.of(request)
                                .property(problem, part, config.properties())
                                .orElse(null);
            default -> null;
        };
    }

    /** With the places and the name that are known of the error of the whole run. */
    private List<Violation> violations(Outcome read, ModelConfig config, Derivation derivation) {
        return read.violations().stream()
                .map(violation -> {
                    String property = named(violation.result(), violation.property(), violation.problem(), config);
                    return new Violation(
                            violation.result(),
                            property,
                            violation.result() == Result.DEADLOCK_FAILURE
                                    ? derivation.deadlock(violation.problem())
                                    : derivation.place(violation.problem(), property),
                            violation.behavior());
                })
                .toList();
    }

    /** What is wrong with a configuration is said of its file. */
    private List<Problem> explained(Outcome read, Result result) {
        if (result != Result.CONFIG_ERROR) {
            return read.problems();
        }
        String name = String.valueOf(request.config().getFileName());
        NewerWords newerWords = new NewerWords(request.config(), read.tlcVersion());
        ListComma listComma = new ListComma(request.config());
        return read.problems().stream()
                .map(problem -> isAboutConfiguration(problem) ? problem.in(name) : problem)
                .map(newerWords::explained)
                .map(listComma::explained)
                .toList();
    }

    /** Why there is no verdict, where no message tells it. */
    private List<Problem> untold(Outcome read, Result result, Derivation derivation) throws IOException {
        return switch (result) {
            case CRASH -> {
                String printed = beginningOf(folder.standardError()).strip();
                String error = printed.isEmpty() && read.tlcVersion() == null
                        ? read.toolOutput().strip()
                        : printed;
                yield List.of(
                        Problem.nowhere("TLC ended with exit code " + exit + (error.isEmpty() ? "" : ": " + error)));
            }
            case TIMEOUT ->
                List.of(Problem.nowhere("The time allowed was over before TLC had a verdict: "
                        + Objects.requireNonNull(request.timeout()).toSeconds() + " s"));
            case INCOMPLETE ->
                List.of(
                        Objects.equals(read.statistics().total(), 0L)
                                ? derivation.initial(Problem.nowhere(
                                        "No state satisfies the initial predicate, so nothing was checked"))
                                : Problem.nowhere("TLC stopped before it had searched the whole state space"));
            default -> List.of();
        };
    }

    private List<Problem> warnings(Outcome read, Result result, Derivation derivation) throws IOException {
        List<Problem> warnings = new ArrayList<>(told(read, derivation));
        if (result != Result.CRASH && Objects.equals(exit, ENDLESS)) {
            warnings.add(Problem.nowhere(beginningOf(folder.standardError()).strip()));
        }
        return warnings;
    }

    /** An alias that the spec does not define is found out only when a trace is printed. */
    private List<Problem> told(Outcome read, Derivation derivation) {
        String name = String.valueOf(request.config().getFileName());
        return read.warnings().stream()
                .map(warning -> warning.message().contains("specified in the configuration file")
                        ? derivation.place(warning.in(name), null)
                        : warning)
                .toList();
    }

    /** TLC's complaints about its own options come with the usage. */
    private static boolean isAboutConfiguration(Problem problem) {
        return problem.module() == null && !problem.message().contains("Usage: java tlc2.TLC");
    }

    private static String beginningOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(Excerpt.LONGEST), StandardCharsets.UTF_8);
            return in.read() < 0 ? beginning : beginning + "\n" + Excerpt.CUT;
        }
    }
}
