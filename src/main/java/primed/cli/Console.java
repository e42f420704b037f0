package primed.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where the commands write.
 *
 * @param out results
 * @param err progress and errors
 * @param isTerminal whether a person watches
 * @param hasColour whether text may be coloured
 */
record Console(PrintWriter out, PrintWriter err, boolean isTerminal, boolean hasColour) {

    /** The JVM's own; coloured on a terminal, unless {@code NO_COLOR} is set. */
    @SuppressWarnings("SystemConsoleNull") // isWatched asks it
    static Console ofSystem() {
        boolean terminal = isWatched(System.console());
        boolean colour = terminal && System.getenv("NO_COLOR") == null;
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                terminal,
                colour);
    }

    /** Since Java 22 there is a console even where there is no terminal, and it can be asked. */
    private static boolean isWatched(java.io.@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** The same, with results where they disturb nothing else on standard output. */
    Console withResultsOnError() {
        return new Console(err, err, isTerminal, hasColour);
    }

    String good(String text) {
        return coloured("32", text);
    }

    String bad(String text) {
        return coloured("31", text);
    }

    String bold(String text) {
        return coloured("1", text);
    }

    String dim(String text) {
        return coloured("2", text);
    }

    private String coloured(String code, String text) {
        return hasColour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
