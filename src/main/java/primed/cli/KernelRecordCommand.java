package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import primed.sockmap.race.RaceSetting;

/** Real runs, written down call by call, and whether they are behaviors of the spec. */
@Command(
        name = "record",
        description = {
            "Let readers race with senders, write down what each thread did and saw, a file of NDJSON for each reader and"
                    + " transport, and ask the spec whether each run is one of its behaviors.",
            "Exit code 1 if one is not."
        },
        mixinStandardHelpOptions = true)
final class KernelRecordCommand implements Callable<Integer> {
    private final Console system;
    private final Supplier<RaceField> where;

    @Mixin
    private RaceOptions options = new RaceOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files are written.")
    private Path out = Path.of("");

    @Mixin
    private JsonOption json = new JsonOption();

    KernelRecordCommand(Console system, Supplier<RaceField> where) {
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
            List<RaceResult> results = new RaceJob(field, options, console, stop).results(out);
            results.forEach(report::printRecorded);
            report.printEnd(stop.isGiven(), options.spec());
            json.write(RaceJson.document(field, results, options.runs(), options.cpus() > 0), system);
            return (results.stream().allMatch(RaceResult::agrees) ? ExitCode.AS_EXPECTED : ExitCode.DIFFERENT).code();
        }
    }
}
