package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import primed.sockmap.race.Agreement;
import primed.sockmap.race.RaceLogWriter;
import primed.sockmap.race.RaceSetting;

/** The natural race on the running kernel, and whether the spec allows what comes of it. */
@Command(
        name = "race",
        description = {
            "Let readers race with senders, nothing held back; count how that ends, and ask the spec whether it may.",
            "Exit code 1 if the spec forbids what was seen."
        },
        mixinStandardHelpOptions = true)
final class KernelRaceCommand implements Callable<Integer> {
    private final Console system;
    private final Supplier<RaceField> where;

    @Mixin
    private RaceOptions options = new RaceOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/primed/race",
            description = "Where the logs of forbidden runs are written; without this ${DEFAULT-VALUE}.")
    private Path out = Path.of("target", "primed", "race");

    @Mixin
    private JsonOption json = new JsonOption();

    KernelRaceCommand(Console system, Supplier<RaceField> where) {
        this.system = system;
        this.where = where;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = json.forPeople(system);
        RaceSetting first = options.settings().get(0);
        options.runs();
        options.spec();
        RaceField field = where.get();
        try (StopSignal stop = new StopSignal()) {
            RaceReport report = new RaceReport(console);
            report.printBeginning(field.kernel(), first, options.runs());
            RaceJob job = new RaceJob(field, options, console, stop);
            List<RaceResult> results = withLogs(job, job.results(null));
            report.print(results);
            report.printEnd(stop.isGiven(), options.spec());
            json.write(RaceJson.document(field, results, options.runs(), options.cpus() > 0), system);
            return (results.stream().allMatch(RaceResult::agrees) ? ExitCode.AS_EXPECTED : ExitCode.DIFFERENT).code();
        }
    }

    private List<RaceResult> withLogs(RaceJob job, List<RaceResult> results) throws IOException {
        List<RaceResult> logged = new ArrayList<>();
        for (RaceResult result : results) {
            Agreement agreement = result.agreement();
            logged.add(agreement == null || agreement.agrees() ? result : withLog(job, result, agreement));
        }
        return logged;
    }

    private RaceResult withLog(RaceJob job, RaceResult result, Agreement agreement) throws IOException {
        RaceSetting setting = result.tally().setting();
        Path file = out.resolve("forbidden-" + RaceResult.fileName(setting));
        try (RaceLogWriter writer = RaceLogWriter.open(file, job.origin(setting))) {
            int number = 0;
            for (Agreement.Forbidden forbidden : agreement.forbidden()) {
                writer.run(++number, forbidden.log());
            }
        }
        return result.withLog(file);
    }
}
