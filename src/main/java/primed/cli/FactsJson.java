package primed.cli;

import primed.replay.ReplayResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The facts of a divergence, for programs: the same that people read. */
final class FactsJson {
    private FactsJson() {}

    /** Adds them to a result; there are none unless the system diverged. */
    static void put(ReplayResult result, ObjectNode json) {
        if (result instanceof ReplayResult.Diverges diverges) {
            ArrayNode facts = json.putArray("facts");
            diverges.divergence()
                    .facts()
                    .forEach(fact -> facts.addObject().put("key", fact.key()).put("value", fact.value()));
        }
    }
}
