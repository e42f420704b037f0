package primed.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the commands write.
 *
 * @param out results
 * @param err progress and errors
 * @param isTerminal whether a person watches, on something where lines can be drawn again
 * @param hasColour whether text may be coloured
 * @param width how many characters a line may have
 */
record Console(PrintWriter out, PrintWriter err, boolean isTerminal, boolean hasColour, int width) {

    /** A console whose lines are as long as they are. */
    Console(PrintWriter out, PrintWriter err, boolean isTerminal, boolean hasColour) {
        this(out, err, isTerminal, hasColour, Integer.MAX_VALUE);
    }

    /** The JVM's own. */
    @SuppressWarnings("SystemConsoleNull") // isWatched asks it
    static Console ofSystem() {
        boolean terminal = isWatched(System.console());
        return of(
                System.getenv(),
                terminal,
                terminal ? new ConsoleProgressBarConsumer(System.err).getMaxRenderedLength() : Integer.MAX_VALUE);
    }

    /**
     * A console on this process's standard output and error. There is colour on a terminal, unless {@code NO_COLOR} is
     * there and not empty (no-color.org) or the terminal is a dumb one.
     */
    static Console of(Map<String, String> environment, boolean watched, int width) {
        boolean terminal = watched && !environment.getOrDefault("TERM", "").equals("dumb");
        boolean colour = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                terminal,
                colour,
                width);
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
        return new Console(err, err, isTerminal, hasColour, width);
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
