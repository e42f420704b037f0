package primed.report.review;

import java.util.List;

/**
 * A table of evidence.
 *
 * @param id what links lead to
 * @param title what it shows
 * @param caption what is to be known about it
 * @param columns the heads of the columns
 * @param rows its rows, each with a cell for each column
 * @param command what makes it anew, or empty
 */
public record Exhibit(String id, String title, String caption, List<String> columns, List<Row> rows, String command) {
    private static final int LONG = 40;

    public Exhibit {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether it would keep readers from what comes after it: then it is folded. */
    public boolean isLong() {
        return rows.size() > LONG;
    }

    /** A row; its first cell is its head. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row of these cells. */
        public static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    /**
     * A cell.
     *
     * @param text what it says
     * @param tone whether that is well
     * @param measured whether it differs from run to run
     * @param behavior the id of a counterexample to link to; empty for none
     */
    public record Cell(String text, Tone tone, boolean measured, String behavior) {

        /** What is so in each run. */
        public static Cell of(Object text) {
            return new Cell(String.valueOf(text), Tone.PLAIN, false, "");
        }

        /** What differs from run to run. */
        public static Cell measured(Object text) {
            return new Cell(String.valueOf(text), Tone.PLAIN, true, "");
        }

        /** The same in another tone. */
        public Cell in(Tone newTone) {
            return new Cell(text, newTone, measured, behavior);
        }

        /** The same, leading to a counterexample. */
        public Cell to(String newBehavior) {
            return new Cell(text, tone, measured, newBehavior);
        }
    }
}
