package primed.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primed.trace.Location;

/** Collects the last coverage that TLC reported, from 2201 on: one line for each action (2772, 2773). */
final class CoverageReader {
    private static final Pattern LINE = Pattern.compile("<(\\S+)(?:\\(.*\\))? " + Places.REGION.pattern()
            + "(?: \\((\\d{1,9}) (\\d{1,9}) (\\d{1,9}) (\\d{1,9})\\))?>: (\\d{1,18}):(\\d{1,18})");

    private final List<ActionCoverage> actions = new ArrayList<>();

    void accept(Message message) {
        if (message.code() == 2201) {
            actions.clear();
        } else if (message.code() == 2772 || message.code() == 2773) {
            Matcher line = LINE.matcher(message.text().strip());
            if (line.matches()) {
                actions.add(new ActionCoverage(
                        line.group(1),
                        line.group(7) == null ? Places.location(line, 2) : disjunct(line),
                        message.code() == 2773,
                        Long.parseLong(line.group(11)),
                        Long.parseLong(line.group(12))));
            }
        }
    }

    /** Where an action is one disjunct of a definition, newer TLCs add its own place to that of the definition. */
    private static Location disjunct(Matcher line) {
        return new Location(
                line.group(6),
                Integer.parseInt(line.group(7)),
                Integer.parseInt(line.group(8)),
                Integer.parseInt(line.group(9)),
                Integer.parseInt(line.group(10)));
    }

    List<ActionCoverage> actions() {
        return List.copyOf(actions);
    }
}
