package primed.report.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import primed.report.review.Frame.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the page's script shows of a behavior, state by state; variables only where they change. */
final class PlayerData {
    private final SpecListing spec;

    PlayerData(SpecListing spec) {
        this.spec = spec;
    }

    /** As JSON that may stand inside a {@code script} element. */
    String of(Counterexample behavior) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode frames = data.putArray("frames");
        Map<String, String> known = new HashMap<>();
        behavior.frames().forEach(frame -> add(frame, known, frames.addObject()));
        return Escaped.json(data.toString());
    }

    private void add(Frame frame, Map<String, String> known, ObjectNode node) {
        node.put("action", frame.action());
        node.put("words", frame.words());
        if (frame.place() != null) {
            Place whole = spec.definition(frame.place());
            node.putArray("at").add(whole.module()).add(whole.first()).add(whole.last());
        }
        ObjectNode variables = node.putObject("set");
        for (Review.Fact variable : frame.variables()) {
            if (!variable.value().equals(known.put(variable.key(), variable.value()))) {
                variables.put(variable.key(), variable.value());
            }
        }
        if (frame.picture() != null) {
            ArrayNode boxes = node.putArray("boxes");
            frame.picture()
                    .boxes()
                    .forEach(box -> add(box.items(), boxes.addArray().add(box.name())));
            ArrayNode facts = node.putArray("facts");
            frame.picture()
                    .facts()
                    .forEach(fact -> facts.addArray().add(fact.key()).add(fact.value()));
        }
    }

    private static void add(List<String> items, ArrayNode box) {
        items.forEach(box::add);
    }
}
