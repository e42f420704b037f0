package primed.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.spec.SuiteListener;
import primed.tlc.Progress;

/**
 * Shows how far the checking has come: on a terminal a live line for each model under way, else a line now and then.
 */
final class CheckProgress implements SuiteListener, AutoCloseable {
    private static final int PLAIN_LINES = 4;
    private static final long WORTH_A_LINE = Duration.ofSeconds(5).toNanos();
    private static final long NEXT_LINE = Duration.ofMinutes(1).toNanos();
    /** More would not fit on a small terminal. */
    private static final int MOST_LIVE = 10;

    private final Console console;
    private final int models;
    private final ModelNames names;
    private final LongSupplier nanos;
    private final @Nullable LiveLines live;
    private final Map<Model, ModelUnderWay> underWay = new LinkedHashMap<>();
    private final Map<Model, Long> nextLine = new LinkedHashMap<>();
    private final Interruption interruption;
    private int finished;

    CheckProgress(Console console, List<Model> models) {
        this(console, models, System::nanoTime);
    }

    /** @param nanos the time, in nanoseconds since whenever */
    CheckProgress(Console console, List<Model> models, LongSupplier nanos) {
        this.console = console;
        this.models = models.size();
        this.names = ModelNames.among(models);
        this.nanos = nanos;
        this.live = console.isTerminal() ? new LiveLines(console.err(), console.width()) : null;
        this.interruption = Interruption.awaited(console, models.size());
    }

    @Override
    public void started(Model model) {
        long now = nanos.getAsLong();
        underWay.put(model, ModelUnderWay.begun(names.name(model), now));
        nextLine.put(model, now + WORTH_A_LINE);
        draw();
    }

    @Override
    public void progress(Model model, Progress progress) {
        long now = nanos.getAsLong();
        ModelUnderWay known = underWay.get(model);
        if (known == null) {
            return;
        }
        underWay.put(model, known.at(now, progress));
        if (live == null && now >= nextLine.getOrDefault(model, now)) {
            nextLine.put(model, now + NEXT_LINE);
            console.err().println("  " + known.at(now, progress).line());
        }
        draw();
    }

    @Override
    public void finished(ModelResult result) {
        interruption.finished(result);
        underWay.remove(result.model());
        finished++;
        if (live == null && models >= PLAIN_LINES && isNewQuarter()) {
            console.err().println("  " + finished + " of " + models + " models checked");
        }
        draw();
    }

    private boolean isNewQuarter() {
        return finished * PLAIN_LINES / models > (finished - 1) * PLAIN_LINES / models;
    }

    private void draw() {
        if (live == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        underWay.values().stream().limit(MOST_LIVE).forEach(one -> lines.add("  " + one.line()));
        if (underWay.size() > MOST_LIVE) {
            lines.add("  and " + (underWay.size() - MOST_LIVE) + " more");
        }
        lines.add(console.dim("  " + finished + " of " + models + " models checked"));
        live.show(lines);
    }

    /** Leaves nothing on a terminal. */
    @Override
    public void close() {
        interruption.close();
        if (live != null) {
            live.show(List.of());
        }
    }
}
