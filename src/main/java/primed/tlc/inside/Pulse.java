package primed.tlc.inside;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import tlc2.TLCGlobals;
import tlc2.output.MP;
import tlc2.tool.ModelChecker;
import util.ToolIO;

/**
 * Reports the progress of the search each second; TLC by itself does so each minute (TLCGlobals.progressInterval).
 *
 * <p>A report is a message like TLC's, with a code that TLC does not have: a verdict must not depend on how many of
 * them came.
 */
final class Pulse implements AutoCloseable {
    private static final int CODE = 7200;
    private static final int EACH_SECONDS = 1;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "pulse");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> reports =
            clock.scheduleAtFixedRate(Pulse::report, EACH_SECONDS, EACH_SECONDS, TimeUnit.SECONDS);

    /** Another TLC, or one that is not yet searching, reports nothing; an exception ends the pulse, not the run. */
    private static void report() {
        if (TLCGlobals.mainChecker instanceof ModelChecker checker && checker.getStatesGenerated() > 0) {
            String text = "Progress(" + checker.getProgress() + "): " + checker.getStatesGenerated()
                    + " states generated, " + checker.getDistinctStatesGenerated() + " distinct states found, "
                    + checker.getStateQueueSize() + " states left on queue.";
            ToolIO.out.println(MP.DELIM + MP.STARTMSG + CODE + ":0 " + MP.DELIM + "\n" + text + "\n" + MP.DELIM
                    + MP.ENDMSG + CODE + " " + MP.DELIM);
        }
    }

    /** Ends, after a report that is under way. */
    @Override
    public void close() {
        reports.cancel(false);
        clock.shutdown();
        try {
            clock.awaitTermination(EACH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
