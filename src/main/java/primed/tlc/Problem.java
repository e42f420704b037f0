package primed.tlc;

import org.jspecify.annotations.Nullable;

/**
 * Something that TLC or its parser complains about.
 *
 * @param message what is wrong, in the tool's words
 * @param module the module's name, or the file name of the configuration; null where the tool does not say
 * @param line the line, from 1, or null
 * @param column the column, from 1, or null
 */
public record Problem(
        String message,
        @Nullable String module,
        @Nullable Integer line,
        @Nullable Integer column) {
    private static final int TAB = 8;

    /** At a place, as far as it is known. */
    static Problem at(Places.@Nullable Place place, String message) {
        return place == null ? nowhere(message) : new Problem(message, place.module(), place.line(), place.column());
    }

    /** At an index of a module's text; a tab goes on to the next of the columns 9, 17 and so on, as SANY counts. */
    static Problem inText(String message, String module, String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        int column = 0;
        for (int i = lineStart; i < index; i++) {
            column = text.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return new Problem(message, module, ModuleText.lineAt(text, lineStart), column + 1);
    }

    static Problem nowhere(String message) {
        return new Problem(message, null, null, null);
    }

    Problem in(String newModule) {
        return new Problem(message, newModule, line, column);
    }

    /** One line for people: {@code Jugs:3:9: what is wrong}, as far as the place is known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (module != null) {
            text.append(module).append(':');
        }
        if (line != null) {
            text.append(line).append(':');
        }
        if (column != null) {
            text.append(column).append(':');
        }
        return text.append(text.isEmpty() ? "" : " ").append(message).toString();
    }
}
