package primed.sockmap.lab.guest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the kernel says of a thread of this process.
 *
 * @param state {@code R} if it runs or could run, {@code S} if it sleeps
 * @param systemTicks the time it has spent in the kernel, in hundredths of a second
 * @param waitsIn the kernel function in which it sleeps
 */
record ThreadLook(char state, long systemTicks, String waitsIn) {
    /** The state of a thread that has ended. */
    static final char GONE = 'X';

    private static final int STATE = 0;
    private static final int STIME = 12;

    /** The calling thread's number. */
    static long idOfThisThread() {
        try {
            return Long.parseLong(String.valueOf(
                    Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at a thread. */
    static ThreadLook at(long thread) {
        try {
            Path folder = Path.of("/proc/self/task", Long.toString(thread));
            return parse(Files.readString(folder.resolve("stat")), Files.readString(folder.resolve("wchan")));
        } catch (IOException e) {
            return new ThreadLook(GONE, 0, "");
        }
    }

    /** See proc(5): the fields after the name, which is in parentheses and may contain anything. */
    static ThreadLook parse(String stat, String wchan) {
        String rest = stat.substring(stat.lastIndexOf(')') + 2);
        List<String> fields = List.of(rest.split(" ", -1));
        return new ThreadLook(fields.get(STATE).charAt(0), Long.parseLong(fields.get(STIME)), wchan);
    }
}
