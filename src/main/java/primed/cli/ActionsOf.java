package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import primed.report.review.ActionTotals;
import primed.report.review.ActionTotals.Counted;
import primed.report.review.Review.ActionUse;
import primed.spec.ModelResult;
import primed.tlc.ModelConfig;
import primed.tlc.Outcome;

/** How often checked models took each action, all together. */
final class ActionsOf {
    private ActionsOf() {}

    /** @throws IOException if a configuration cannot be read */
    static List<ActionUse> models(List<ModelResult> results) throws IOException {
        List<Counted> counted = new ArrayList<>();
        for (ModelResult result : results) {
            Outcome outcome = result.outcome();
            if (outcome != null) {
                counted.add(new Counted(
                        outcome.coverage(), replacements(result.model().config())));
            }
        }
        return ActionTotals.of(counted);
    }

    /**
     * The names that another definition takes the place of, each with that definition.
     *
     * @throws IOException if the configuration cannot be read
     */
    static Map<String, String> replacements(Path config) throws IOException {
        return Files.isRegularFile(config) ? ModelConfig.read(config).replacements() : Map.of();
    }
}
