package primed.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import primed.trace.Action;

/**
 * The steps that were taken: a table with a column for each process, or a list where no process is known.
 *
 * @param glossary the actions in words, and who acts
 * @param taken the actions in order
 */
record StepTable(Glossary glossary, List<Action> taken) {
    private static final String NOBODY = "-";
    private static final String GAP = "  ";

    @Override
    public String toString() {
        boolean known = taken.stream().anyMatch(action -> glossary.actor(action).isPresent());
        return known ? table() : list();
    }

    private String list() {
        return IntStream.range(0, taken.size())
                .mapToObj(i -> (i + 1) + ". " + inFull(taken.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private String inFull(Action action) {
        String words = glossary.tell(action);
        return words.equals(action.toString()) ? words : words + " [" + action + "]";
    }

    private String table() {
        List<String> actors =
                taken.stream().map(this::actor).distinct().sorted().toList();
        int number = String.valueOf(taken.size()).length();
        List<String> lines = new ArrayList<>();
        lines.add(line(" ".repeat(number), actors, actors));
        for (int i = 0; i < taken.size(); i++) {
            Action action = taken.get(i);
            List<String> cells = actors.stream()
                    .map(actor -> actor.equals(actor(action)) ? action.toString() : "")
                    .toList();
            String place = String.valueOf(i + 1);
            lines.add(line(" ".repeat(number - place.length()) + place, actors, cells));
        }
        return String.join("\n", lines);
    }

    private String line(String number, List<String> actors, List<String> cells) {
        StringBuilder line = new StringBuilder(number);
        for (int i = 0; i < actors.size(); i++) {
            line.append(GAP).append(cells.get(i));
            line.append(" ".repeat(width(actors.get(i)) - cells.get(i).length()));
        }
        return line.toString().stripTrailing();
    }

    private int width(String actor) {
        return taken.stream()
                .filter(action -> actor(action).equals(actor))
                .mapToInt(action -> action.toString().length())
                .reduce(actor.length(), Math::max);
    }

    private String actor(Action action) {
        return glossary.actor(action).orElse(NOBODY);
    }
}
