package primed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal that knows new lines, returns, moves upwards (CUU) and clearing to the end (ED), and nothing else. */
final class FakeTerminal {
    private static final Pattern PIECE = Pattern.compile("\u001b\\[(\\d*)([A-Za-z])|\n|\r|[^\u001b\n\r]+");

    private final List<String> lines = new ArrayList<>(List.of(""));
    private int row;

    private FakeTerminal() {}

    /** The lines on the screen after all this was printed. */
    static List<String> showing(String printed) {
        FakeTerminal terminal = new FakeTerminal();
        Matcher piece = PIECE.matcher(printed);
        while (piece.find()) {
            terminal.take(piece);
        }
        List<String> shown = new ArrayList<>(terminal.lines);
        while (!shown.isEmpty() && shown.get(shown.size() - 1).isEmpty()) {
            shown.remove(shown.size() - 1);
        }
        return shown;
    }

    private void take(Matcher piece) {
        String text = piece.group();
        if (piece.group(2) != null) {
            control(piece.group(2), piece.group(1));
        } else if (text.equals("\n")) {
            row++;
            if (row == lines.size()) {
                lines.add("");
            }
        } else if (!text.equals("\r")) {
            lines.set(row, text);
        }
    }

    private void control(String command, String number) {
        switch (command) {
            case "A" -> row -= Integer.parseInt(number);
            case "J" -> {
                while (lines.size() > row) {
                    lines.remove(lines.size() - 1);
                }
                lines.add("");
            }
            default -> throw new IllegalArgumentException("unknown: " + command);
        }
    }
}
