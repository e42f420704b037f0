package primed.sockmap.lab.guest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kernel says of a thread of this process.
 *
 * @param state {@code R} if it runs or could run, {@code S} if it sleeps
 * @param systemTicks the time it has spent in the kernel, in hundredths of a second
 * @param waitsIn the kernel function in which it sleeps
 * @param sleeps how often it has left its processor because it had to wait ({@code voluntary_ctxt_switches})
 */
record ThreadLook(char state, long systemTicks, String waitsIn, long sleeps) {
    /** The state of a thread that has ended. */
    static final char GONE = 'X';

    private static final int STATE = 0;
    private static final int STIME = 12;
    private static final Pattern SLEEPS = Pattern.compile("^voluntary_ctxt_switches:\\s*(\\d+)$", Pattern.MULTILINE);

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
            return parse(
                    Files.readString(folder.resolve("stat")),
                    Files.readString(folder.resolve("wchan")),
                    Files.readString(folder.resolve("status")));
        } catch (IOException e) {
            return new ThreadLook(GONE, 0, "", 0);
        }
    }

    /**
     * See proc(5): of stat the fields after the name, which is in parentheses and may contain anything.
     *
     * @throws IllegalArgumentException if the status does not tell how often it has slept
     */
    static ThreadLook parse(String stat, String wchan, String status) {
        String rest = stat.substring(stat.lastIndexOf(')') + 2);
        List<String> fields = List.of(rest.split(" ", -1));
        Matcher sleeps = SLEEPS.matcher(status);
        if (!sleeps.find()) {
            throw new IllegalArgumentException("there is no voluntary_ctxt_switches in " + status);
        }
        return new ThreadLook(
                fields.get(STATE).charAt(0), Long.parseLong(fields.get(STIME)), wchan, Long.parseLong(sleeps.group(1)));
    }

    /**
     * Whether the thread has been in the kernel since an earlier look without once having slept: it spins there. How
     * much of a processor it had does not matter, as long as it had some.
     */
    boolean hasSpunSince(ThreadLook earlier) {
        return state == 'R' && earlier.state == 'R' && sleeps == earlier.sleeps && systemTicks > earlier.systemTicks;
    }
}
