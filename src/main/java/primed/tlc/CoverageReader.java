package primed.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the last coverage that TLC reported, from 2201 on: one line for each action (2772, 2773). */
final class CoverageReader {
    private static final Pattern LINE =
            Pattern.compile("<(\\S+)(?:\\(.*\\))? " + Places.REGION.pattern() + "(?: \\([\\d ]+\\))?>: (\\d+):(\\d+)");

    private final List<ActionCoverage> actions = new ArrayList<>();

    void accept(Message message) {
        if (message.code() == 2201) {
            actions.clear();
        } else if (message.code() == 2772 || message.code() == 2773) {
            Matcher line = LINE.matcher(message.text().strip());
            if (line.matches()) {
                actions.add(new ActionCoverage(
                        line.group(1),
                        Places.location(line, 2),
                        Long.parseLong(line.group(7)),
                        Long.parseLong(line.group(8))));
            }
        }
    }

    List<ActionCoverage> actions() {
        return List.copyOf(actions);
    }
}
