package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import primed.sockmap.race.Race;
import primed.sockmap.race.RaceLog;
import primed.sockmap.race.RaceLogWriter;
import primed.sockmap.race.RaceSetting;
import primed.sockmap.race.RaceSpec;
import primed.sockmap.race.Tally;

/** Races what the options say, and asks the spec about it. */
final class RaceJob {
    private final RaceField field;
    private final RaceOptions options;
    private final Console console;
    private final StopSignal stop;

    RaceJob(RaceField field, RaceOptions options, Console console, StopSignal stop) {
        this.field = field;
        this.options = options;
        this.console = console;
        this.stop = stop;
    }

    /**
     * Does it. After a stop signal the spec is not asked.
     *
     * @param record the folder into which all runs are written; null for none
     */
    List<RaceResult> results(@Nullable Path record) throws IOException, InterruptedException {
        List<RaceSetting> settings = options.settings();
        Path spec = options.spec();
        try (RaceProgress progress = new RaceProgress(console, (long) options.runs() * settings.size())) {
            List<RaceResult> raced = new ArrayList<>();
            for (RaceSetting setting : settings) {
                raced.add(race(setting, progress, record));
            }
            if (spec == null || stop.isGiven()) {
                return raced;
            }
            progress.asking();
            return ask(raced, new RaceQuestions(new RaceSpec(options.tlc(), spec, field.traits()), spec));
        }
    }

    /** A stop signal in the middle takes TLC too, and then there is no answer. */
    private List<RaceResult> ask(List<RaceResult> raced, RaceQuestions questions)
            throws IOException, InterruptedException {
        try {
            return questions.answer(raced);
        } catch (IOException | RuntimeException e) {
            if (stop.isGiven()) {
                return raced;
            }
            throw e;
        }
    }

    private RaceResult race(RaceSetting setting, RaceProgress progress, @Nullable Path record)
            throws IOException, InterruptedException {
        if (record == null) {
            return race(setting, (run, log) -> progress.finished(setting, run));
        }
        Path file = record.resolve(RaceResult.fileName(setting));
        try (RaceLogWriter writer = RaceLogWriter.open(file, origin(setting))) {
            return race(setting, (run, log) -> {
                        writer.run(run, log);
                        progress.finished(setting, run);
                    })
                    .withLog(file);
        }
    }

    private RaceResult race(RaceSetting setting, Race.Listener listener) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Race race = new Race(field.arena(), Race.PATIENCE, options.cpus());
        Tally tally = race.run(setting, options.runs(), listener, stop::isGiven);
        return new RaceResult(tally, (System.nanoTime() - begin) / 1e9, null, null);
    }

    RaceLog.Origin origin(RaceSetting setting) {
        return new RaceLog.Origin(field.kernel(), field.traits(), setting);
    }
}
