package primed.tlc.inside;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import tlc2.TLCGlobals;
import tlc2.output.EC;
import tlc2.output.MP;
import tlc2.tool.ModelChecker;

/** Has TLC report its progress each second; by itself it does so each minute (TLCGlobals.progressInterval). */
final class Pulse implements AutoCloseable {
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
            MP.printMessage(
                    EC.TLC_PROGRESS_STATS,
                    String.valueOf(checker.getProgress()),
                    String.valueOf(checker.getStatesGenerated()),
                    String.valueOf(checker.getDistinctStatesGenerated()),
                    String.valueOf(checker.getStateQueueSize()));
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
