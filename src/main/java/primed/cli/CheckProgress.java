package primed.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.spec.SuiteListener;
import primed.tlc.Progress;

/** Shows how far the checking has come: a bar on a terminal, else a line now and then. */
final class CheckProgress implements SuiteListener, AutoCloseable {
    private static final int PLAIN_LINES = 4;
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(5);

    private final Console console;
    private final int models;
    private final @Nullable ProgressBar bar;
    private final Map<Model, String> underWay = new LinkedHashMap<>();
    private final Map<Model, Long> begun = new LinkedHashMap<>();
    private int finished;

    CheckProgress(Console console, int models) {
        this.console = console;
        this.models = models;
        this.bar = console.isTerminal() && models > 0 ? bar(models) : null;
    }

    private static ProgressBar bar(int models) {
        return new ProgressBarBuilder()
                .setTaskName("Checking")
                .setInitialMax(models)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void started(Model model) {
        underWay.put(model, name(model));
        begun.put(model, System.nanoTime());
        show();
    }

    @Override
    public void progress(Model model, Progress progress) {
        String states = Objects.toString(progress.distinct(), "?");
        String queue = Objects.toString(progress.left(), "?");
        underWay.put(model, name(model) + ": " + states + " states, " + queue + " queued" + rate(model, progress));
        if (bar == null && System.nanoTime() - begun.getOrDefault(model, 0L) > WORTH_A_LINE.toNanos()) {
            console.err().println("  " + underWay.get(model));
        }
        show();
    }

    private String rate(Model model, Progress progress) {
        Long total = progress.total();
        long millis = (System.nanoTime() - begun.getOrDefault(model, System.nanoTime())) / 1_000_000;
        return total == null || millis < 1000 ? "" : ", " + total * 1000 / millis + " states/s";
    }

    @Override
    public void finished(ModelResult result) {
        underWay.remove(result.model());
        finished++;
        if (bar != null) {
            bar.stepTo(finished);
        } else if (models >= PLAIN_LINES && finished * PLAIN_LINES / models > (finished - 1) * PLAIN_LINES / models) {
            console.err().println("  " + finished + " of " + models + " models checked");
        }
        show();
    }

    private void show() {
        if (bar != null) {
            bar.setExtraMessage(" " + String.join(", ", underWay.values()));
        }
    }

    private static String name(Model model) {
        return ModelNames.of(model);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
