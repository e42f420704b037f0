package primed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Lines of cells, in columns as wide as their widest cell, or as a line has room for. */
final class Table {
    private static final String GAP = "  ";
    /** A column that is broken is still this wide. */
    private static final int NARROWEST = 10;

    private final List<Row> rows = new ArrayList<>();
    private final int columns;

    private sealed interface Row {}

    private record Cells(List<Cell> cells) implements Row {}

    private record Heading(String text) implements Row {}

    /**
     * A cell.
     *
     * @param text what it says
     * @param style how it is printed
     * @param toTheRight true for numbers
     */
    record Cell(String text, UnaryOperator<String> style, boolean toTheRight) {
        static Cell of(String text) {
            return new Cell(text, UnaryOperator.identity(), false);
        }

        static Cell number(Object number) {
            return new Cell(String.valueOf(number), UnaryOperator.identity(), true);
        }

        static Cell styled(String text, UnaryOperator<String> style) {
            return new Cell(text, style, false);
        }
    }

    Table(int columns) {
        this.columns = columns;
    }

    /** A line across all columns, with an empty one before it. */
    void heading(String text) {
        rows.add(new Heading(text));
    }

    void row(Cell... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row has " + columns + " cells, not " + cells.length);
        }
        rows.add(new Cells(List.of(cells)));
    }

    /** The lines, however long. */
    List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /** The lines, no longer than this where that is possible: the widest columns are broken into lines. */
    List<String> lines(int most) {
        int[] widths = widths(most);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Heading heading) {
                lines.add("");
                lines.add(heading.text());
            } else if (row instanceof Cells cells) {
                lines.addAll(lines(cells.cells(), widths));
            }
        }
        return lines;
    }

    private List<String> lines(List<Cell> cells, int[] widths) {
        List<List<String>> broken = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            broken.add(BrokenText.lines(cells.get(i).text(), widths[i]));
        }
        int height = broken.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(line -> line(cells, broken, line, widths))
                .toList();
    }

    private String line(List<Cell> cells, List<List<String>> broken, int number, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            Cell cell = cells.get(i);
            List<String> parts = broken.get(i);
            String part = number < parts.size() ? parts.get(number) : "";
            String padding = " ".repeat(widths[i] - part.length());
            String text = cell.style().apply(part);
            line.append(GAP).append(cell.toTheRight() ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }

    private int[] widths(int most) {
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        while (IntStream.of(widths).map(width -> width + GAP.length()).sum() > most) {
            int widest = IntStream.range(0, columns).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
            if (widths[widest] <= NARROWEST) {
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int width(int column) {
        return rows.stream()
                .filter(Cells.class::isInstance)
                .mapToInt(row -> ((Cells) row).cells().get(column).text().length())
                .max()
                .orElse(0);
    }
}
