package primed.tlc.inside;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Ends this JVM when TLC writes a message for ever.
 *
 * <p>TLC fills in its messages by {@code MP.replaceString}: it puts a text in the place of {@code %1%} as long as there
 * is a {@code %1%}. TLC 1.8.0 never comes out of that when the text, an Assert's or a state, holds such a mark itself.
 * A message takes less than a millisecond there; a thread that is found in it {@value #LOOKS} times in a row, and has
 * been at work for a second or more meanwhile, will stay there.
 */
final class MessageWatch {
    /** The system property that asks for it: 2.18 has no such loop. */
    static final String WANTED = "primed.watchMessages";

    /** The exit code; TLC has none of this number. */
    static final int EXIT = 117;

    private static final String CLASS = "tlc2.output.MP";
    private static final String METHOD = "replaceString";
    private static final int FRAMES = 8;

    private static final int LOOKS = 30;
    private static final long AT_EASE_MILLIS = 1000;
    private static final long IN_DOUBT_MILLIS = 100;
    private static final long WORK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long suspect;
    private long workBefore;
    private int looks;

    private MessageWatch() {}

    static void start() {
        Thread watch = new Thread(new MessageWatch()::watch, "primed-message-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            while (!isEndless()) {
                TimeUnit.MILLISECONDS.sleep(looks > 0 ? IN_DOUBT_MILLIS : AT_EASE_MILLIS);
            }
        } catch (InterruptedException e) {
            return; // nobody does that
        }
        System.err.println(
                "TLC does not come out of " + CLASS + "." + METHOD + ": it replaces the marks %1%, %2% and so on"
                        + " of its messages by values of the spec, for ever if a value holds such a mark itself. Write the strings"
                        + " of the spec without it.");
        System.err.flush();
        Runtime.getRuntime().halt(EXIT);
    }

    private boolean isEndless() {
        OptionalLong found = Arrays.stream(threads.dumpAllThreads(false, false, FRAMES))
                .filter(MessageWatch::isReplacing)
                .mapToLong(ThreadInfo::getThreadId)
                .findFirst();
        if (found.isEmpty()) {
            looks = 0;
            return false;
        }
        if (looks == 0 || found.getAsLong() != suspect) {
            suspect = found.getAsLong();
            workBefore = threads.getThreadCpuTime(suspect);
            looks = 0;
        }
        looks++;
        return looks >= LOOKS && threads.getThreadCpuTime(suspect) - workBefore >= WORK_NANOS;
    }

    private static boolean isReplacing(ThreadInfo thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(CLASS)
                        && frame.getMethodName().equals(METHOD));
    }
}
