package primed.trace;

/**
 * A region of a TLA+ module, as SANY names it.
 *
 * @param module the module's name, without {@code .tla}
 * @param beginLine first line, from 1
 * @param beginColumn first column, from 1
 * @param endLine last line, inclusive
 * @param endColumn last column, inclusive
 */
public record Location(String module, int beginLine, int beginColumn, int endLine, int endColumn) {

    /** TLC's own wording, for example {@code line 3, col 1 to line 5, col 20 of module Jugs}. */
    @Override
    public String toString() {
        return "line " + beginLine + ", col " + beginColumn + " to line " + endLine + ", col " + endColumn
                + " of module " + module;
    }
}
