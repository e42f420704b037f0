package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import primed.spec.ModelResult;
import primed.tlc.ActionCoverage;
import primed.tlc.Outcome;
import primed.tlc.Problem;

/** What one should know of checked models besides their verdicts: what was never checked, and what the spec printed. */
final class CheckRemarks {
    private static final int MOST_LINES = 20;
    /** Below this TLC's estimate is not worth a line. */
    private static final double NOTEWORTHY = 1e-9;

    private final Console console;
    private final ModelNames names;

    CheckRemarks(Console console, ModelNames names) {
        this.console = console;
        this.names = names;
    }

    void print(List<ModelResult> results) throws IOException {
        for (List<ModelResult> group : byFolder(results)) {
            if (group.size() == 1) {
                neverTaken(group.get(0));
            } else {
                neverTakenInAny(group, group.size() == results.size());
            }
        }
        for (ModelResult result : results) {
            Outcome outcome = result.outcome();
            if (outcome != null) {
                String name = names.name(result.model());
                outcome.warnings().forEach(warning -> warning(name, warning));
                collisions(name, outcome);
                printed(name, outcome.userOutput());
            }
        }
    }

    /** Specs in one folder share their modules; a module of the same name in another folder is another one. */
    private static Collection<List<ModelResult>> byFolder(List<ModelResult> results) {
        Map<Path, List<ModelResult>> groups = new LinkedHashMap<>();
        for (ModelResult result : results) {
            Path spec = result.model().spec().toAbsolutePath().normalize();
            groups.computeIfAbsent(spec.resolveSibling(""), folder -> new ArrayList<>())
                    .add(result);
        }
        return groups.values();
    }

    private void neverTaken(ModelResult result) {
        Outcome outcome = result.outcome();
        if (outcome != null) {
            neverTaken(names.name(result.model()), outcome.neverTaken());
        }
    }

    private void neverTakenInAny(List<ModelResult> results, boolean areAll) throws IOException {
        String folder =
                areAll ? "" : " in the folder of " + results.get(0).model().specPath();
        neverTaken("all " + results.size() + " models" + folder, UntakenActions.of(results));
    }

    private void warning(String name, Problem warning) {
        console.out().println();
        console.out().println(console.bold("warning: ") + name + ": " + warning);
    }

    private void neverTaken(String where, List<ActionCoverage> actions) {
        if (actions.isEmpty()) {
            return;
        }
        console.out().println();
        console.out()
                .println(console.bold("warning: ") + where + ": "
                        + (actions.size() == 1 ? "an action was" : "actions were")
                        + " never taken, so what holds says nothing about "
                        + (actions.size() == 1 ? "it:" : "them:"));
        actions.forEach(
                action -> console.out().println("  " + action.action() + console.dim("  " + action.location())));
    }

    private void collisions(String name, Outcome outcome) {
        Double probability = outcome.statistics().collisionProbability();
        if (probability != null && probability >= NOTEWORTHY) {
            console.out().println();
            console.out()
                    .println(name + ": the estimated probability that a state was missed, since its fingerprint is that"
                            + " of another, is " + String.format(Locale.ROOT, "%.1e", probability));
        }
    }

    private void printed(String name, String text) {
        if (text.isBlank()) {
            return;
        }
        List<String> lines = text.lines().toList();
        console.out().println();
        console.out().println(name + ": the spec printed");
        lines.stream().limit(MOST_LINES).forEach(line -> console.out().println(console.dim("  > ") + line));
        if (lines.size() > MOST_LINES) {
            console.out().println("  ... and " + (lines.size() - MOST_LINES) + " more lines (all of it: --json FILE)");
        }
    }
}
