package primed.cli;

import java.io.PrintWriter;
import java.util.List;

/** The last lines on a terminal, drawn again and again in the same place (ECMA-48: CUU, ED). */
final class LiveLines {
    private static final String BEGIN = "\u001b[";
    private static final String UP = "A";
    private static final String CLEAR_TO_END = "\u001b[J";

    private final PrintWriter terminal;
    private final int width;
    private int drawn;

    /** @param width the terminal's; longer lines are cut, as they could not be drawn over */
    LiveLines(PrintWriter terminal, int width) {
        this.terminal = terminal;
        this.width = width;
    }

    /** Puts these lines in the place of those drawn before. */
    void show(List<String> lines) {
        StringBuilder text = new StringBuilder();
        if (drawn > 0) {
            text.append(BEGIN).append(drawn).append(UP).append('\r').append(CLEAR_TO_END);
        }
        lines.forEach(line -> text.append(cut(line)).append('\n'));
        drawn = lines.size();
        terminal.print(text);
        terminal.flush();
    }

    private String cut(String line) {
        return line.length() < width ? line : line.substring(0, Math.max(0, width - 2)) + "…";
    }
}
