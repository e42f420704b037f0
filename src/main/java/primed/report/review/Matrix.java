package primed.report.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subjects against environments.
 *
 * @param subjects the heads of the columns
 * @param rows the environments
 */
public record Matrix(List<Subject> subjects, List<Row> rows) {
    public Matrix {
        subjects = List.copyOf(subjects);
        rows = List.copyOf(rows);
    }

    /**
     * A subject, such as a reader.
     *
     * @param name in a word
     * @param description what it does
     */
    public record Subject(String name, String description) {}

    /**
     * An environment.
     *
     * @param title what is special about it
     * @param cells a cell for each subject
     */
    public record Row(String title, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What is known of a subject in an environment; nothing, if there is no mark. */
    public record Cell(List<Mark> marks) {
        public Cell {
            marks = List.copyOf(marks);
        }
    }

    /**
     * The verdict of one model.
     *
     * @param label what tells it from the other marks of the cell, such as the transport
     * @param verdict in a word or two
     * @param circumstances what is special about it within the environment, or empty
     * @param tone whether it is well
     * @param model the model
     * @param behavior the id of its counterexample, or null if there is none
     */
    public record Mark(
            String label,
            String verdict,
            String circumstances,
            Tone tone,
            String model,
            @Nullable String behavior) {}
}
