package primed.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import primed.trace.Location;

/**
 * What a spec declares, read by its parser alone: no model is needed.
 *
 * @param constants the names of its constants, in order
 * @param variables the names of its variables, in order
 * @param actions the actions that its next-state relation is made of, in order; one name may stand at several places
 * @param from the definition that says so, such as {@code Spec} or {@code Next}; empty if there is none
 * @param next the name of the next-state relation, which is that of an action too where a step has no other name; empty
 *     if there is none
 */
public record SpecOutline(
        List<String> constants, List<String> variables, List<ActionOutline> actions, String from, String next) {
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
        String from = "";
        String next = "";
        for (String line : lines) {
            List<String> words = List.of(line.split("\t", -1));
            switch (words.get(0)) {
                case "constant" -> constants.add(words.get(1));
                case "variable" -> variables.add(words.get(1));
                case "from" -> from = words.get(1);
                case "next" -> next = words.get(1);
                default ->
                    actions.add(new ActionOutline(
                            words.get(1),
                            words.subList(2, words.size() - 1),
                            Location.parse(words.get(words.size() - 1)).orElse(null)));
            }
        }
        return new SpecOutline(constants, variables, actions, from, next);
    }

    /** The same with the actions' places moved. */
    SpecOutline moved(UnaryOperator<Location> places) {
        List<ActionOutline> moved = actions.stream()
                .map(action -> new ActionOutline(action.name(), action.parameters(), moved(action.location(), places)))
                .toList();
        return new SpecOutline(constants, variables, moved, from, next);
    }

    private static @Nullable Location moved(@Nullable Location location, UnaryOperator<Location> places) {
        return location == null ? null : places.apply(location);
    }

    /**
     * The places of steps that have no other name than that of the next-state relation, which says several things. Such
     * a step can be bound to a method only after it was put into a definition of its own.
     */
    public List<Location> unnamed() {
        List<Location> places = actions.stream()
                .filter(action -> action.name().equals(next))
                .map(ActionOutline::location)
                .filter(Objects::nonNull)
                .toList();
        return places.size() == actions.size() && places.size() < 2 && !next.equals("Next") ? List.of() : places;
    }
}
