package primed.sockmap.race;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import primed.sockmap.reader.Patience;

/** Runs races: as many runs of a setting as are wanted, each on new sockets, with nothing held back. */
public final class Race {
    /** The selftest's patience with FIONREAD; poll has 5 s, far beyond what a kernel takes for anything here. */
    public static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(5),
            Patience.ofSelftest().fionreadTries(),
            Patience.ofSelftest().betweenTries());

    private final Arena arena;
    private final Patience patience;
    private final int cpus;

    /** Hears of each run when it is over. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A run is over.
         *
         * @param run its number, from 1 on
         * @throws IOException if it cannot be written down
         */
        void finished(int run, RunLog log) throws IOException;
    }

    /**
     * @param arena where to race
     * @param patience of the readers and of the gate
     * @param cpus how many CPUs threads are pinned to, each to one; 0 leaves them where they are
     */
    public Race(Arena arena, Patience patience, int cpus) {
        this.arena = arena;
        this.patience = patience;
        this.cpus = cpus;
    }

    /**
     * Runs.
     *
     * @param runs how often
     * @param stop asked before each run; when it says true there are no more
     * @throws IOException if the listener threw it
     * @throws InterruptedException if the thread was interrupted
     */
    public Tally run(RaceSetting setting, int runs, Listener listener, BooleanSupplier stop)
            throws IOException, InterruptedException {
        Map<RunLog, Integer> logs = new LinkedHashMap<>();
        try (Crew crew = new Crew(RaceRun.threads(setting.senders()), this::pin)) {
            for (int run = 1; run <= runs && !stop.getAsBoolean(); run++) {
                RunLog log = run(setting, crew);
                logs.merge(log, 1, Integer::sum);
                listener.finished(run, log);
            }
        }
        return new Tally(setting, logs);
    }

    private void pin(int thread) {
        if (cpus > 0) {
            arena.pin(thread % cpus);
        }
    }

    private RunLog run(RaceSetting setting, Crew crew) throws InterruptedException {
        try (RaceSockmap sockmap = arena.open(setting.transport(), setting.ownVerdict())) {
            RaceRun run = new RaceRun(setting, sockmap, patience);
            List<RaceRun.Part> parts = crew.perform(run.parts());
            RunLog log = log(parts);
            run.drain(log.reading().bytes().length());
            return log;
        }
    }

    private static RunLog log(List<RaceRun.Part> parts) {
        List<RunLog.Track> tracks = new ArrayList<>();
        parts.forEach(part -> tracks.add(part.track()));
        return new RunLog(
                tracks, Objects.requireNonNull(parts.get(parts.size() - 1).reading()));
    }
}
