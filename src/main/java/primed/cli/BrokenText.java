package primed.cli;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines. */
final class BrokenText {
    private BrokenText() {}

    /**
     * The lines: broken after a space or a hyphen, or within a word that is longer than a line.
     *
     * @param width how long a line may be; below 1, nothing is broken
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width > 0 && rest.length() > width) {
            int end = end(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return List.copyOf(lines);
    }

    private static int end(String text, int width) {
        for (int end = width; end > 1; end--) {
            boolean space = text.charAt(end) == ' ';
            if (space || text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '-') {
                return end;
            }
        }
        return width;
    }
}
