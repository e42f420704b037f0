package primed.tlc;

import java.util.ArrayList;
import java.util.List;
import primed.trace.Location;

/**
 * What a spec declares, read by its parser alone: no model is needed.
 *
 * @param constants the names of its constants, in order
 * @param variables the names of its variables, in order
 * @param actions the actions that its next-state relation is made of, in order; one name may stand at several places
 */
public record SpecOutline(List<String> constants, List<String> variables, List<ActionOutline> actions) {
    public SpecOutline {
        constants = List.copyOf(constants);
        variables = List.copyOf(variables);
        actions = List.copyOf(actions);
    }

    /** Reads the lines that come from inside the parser's JVM. */
    static SpecOutline parse(List<String> lines) {
        List<String> constants = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        List<ActionOutline> actions = new ArrayList<>();
        for (String line : lines) {
            List<String> words = List.of(line.split("\t", -1));
            switch (words.get(0)) {
                case "constant" -> constants.add(words.get(1));
                case "variable" -> variables.add(words.get(1));
                default ->
                    actions.add(new ActionOutline(
                            words.get(1),
                            words.subList(2, words.size() - 1),
                            Location.parse(words.get(words.size() - 1)).orElse(null)));
            }
        }
        return new SpecOutline(constants, variables, actions);
    }
}
