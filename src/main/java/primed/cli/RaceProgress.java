package primed.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import primed.sockmap.race.RaceSetting;

/** Shows how far the races have come: a bar on a terminal, else a line for each that takes long. */
final class RaceProgress implements AutoCloseable {
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(5);

    private final Console console;
    private final @Nullable ProgressBar bar;
    private long lastLine = System.nanoTime();

    RaceProgress(Console console, long runs) {
        this.console = console;
        this.bar = console.isTerminal() ? bar(runs) : null;
    }

    private static ProgressBar bar(long runs) {
        return new ProgressBarBuilder()
                .setTaskName("Racing")
                .setInitialMax(runs)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .clearDisplayOnFinish()
                .build();
    }

    /** A run is over. */
    void finished(RaceSetting setting, int run) {
        if (bar != null) {
            bar.step();
            bar.setExtraMessage(" " + name(setting));
        } else if (System.nanoTime() - lastLine > WORTH_A_LINE.toNanos()) {
            lastLine = System.nanoTime();
            console.err().println("  " + name(setting) + ": " + run + " runs");
        }
    }

    /** The runs are over, and the spec is asked. */
    void asking() {
        if (bar != null) {
            bar.setExtraMessage(" asking the spec");
        } else {
            console.err().println("  asking the spec");
        }
    }

    private static String name(RaceSetting setting) {
        return setting.reader().words() + " " + setting.transport();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
