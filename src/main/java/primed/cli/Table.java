package primed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lines of cells, in columns as wide as their widest cell. */
final class Table {
    private static final String GAP = "  ";

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

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Heading heading) {
                lines.add("");
                lines.add(heading.text());
            } else if (row instanceof Cells cells) {
                lines.add(line(cells.cells()));
            }
        }
        return lines;
    }

    private String line(List<Cell> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            Cell cell = cells.get(i);
            String padding = " ".repeat(width(i) - cell.text().length());
            String text = cell.style().apply(cell.text());
            line.append(GAP).append(cell.toTheRight() ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(Cells.class::isInstance)
                .mapToInt(row -> ((Cells) row).cells().get(column).text().length())
                .max()
                .orElse(0);
    }
}
