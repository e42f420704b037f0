package primed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Trial;
import primed.sockmap.finding.Trials;
import primed.sockmap.lab.CommandResult;
import primed.sockmap.lab.GuestJob;
import primed.sockmap.lab.GuestJson;
import primed.sockmap.lab.GuestMessage;
import primed.sockmap.lab.guest.GuestPort;
import primed.sockmap.lab.guest.InsideLab;
import primed.sockmap.lab.guest.WaitingTrials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does the job of a guest of the lab. */
@Command(
        name = "guest",
        hidden = true,
        description = "Do the job of a guest of the lab. Refuses to run anywhere else.",
        mixinStandardHelpOptions = true)
final class GuestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "JOB.json", description = "What to do.")
    private Path file = Path.of("job.json");

    @Override
    public Integer call() throws Exception {
        InsideLab proof;
        try {
            proof = InsideLab.prove();
        } catch (InsideLab.NotInsideLabException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
        GuestJob job = GuestJson.readJob(Files.readString(file));
        try (GuestPort port = GuestPort.open(proof)) {
            runCommands(job.commands(), port);
            for (GuestJob.Tried tried : job.trials()) {
                port.send(new GuestMessage.Progress("trying " + tried.finding().id()));
                port.send(measure(tried, new WaitingTrials(proof)));
            }
            port.send(new GuestMessage.End());
            port.turnOff();
        }
        return ExitCode.AS_EXPECTED.code();
    }

    private static void runCommands(List<List<String>> commands, GuestPort port) throws IOException {
        long replays = commands.stream().filter(GuestCommand::isReplay).count();
        int replay = 0;
        for (List<String> command : commands) {
            replay += isReplay(command) ? 1 : 0;
            port.send(new GuestMessage.Progress(
                    isReplay(command) ? "replaying " + replay + "/" + replays : String.join(" ", command)));
            port.send(new GuestMessage.Command(run(command)));
        }
    }

    private static boolean isReplay(List<String> command) {
        return command.get(0).equals("replay");
    }

    private static CommandResult run(List<String> command) throws IOException {
        Path json = Files.createTempFile("result", ".json");
        StringWriter text = new StringWriter();
        PrintWriter printer = new PrintWriter(text);
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--json", json.toString()));
        int exit = Primed.run(new Console(printer, printer, false, false), arguments.toArray(String[]::new));
        String result = Files.readString(json);
        JsonNode node = result.isBlank() ? null : JsonMapper.shared().readTree(result);
        Files.delete(json);
        return new CommandResult(command, exit, text.toString(), node);
    }

    private static GuestMessage measure(GuestJob.Tried tried, WaitingTrials waiting) throws InterruptedException {
        Finding finding = tried.finding();
        Optional<Trial> trial = Trials.of(finding).or(() -> waiting.of(finding));
        if (trial.isEmpty()) {
            return new GuestMessage.NotTried(finding, "there is no trial of it");
        }
        return LabMeasurements.tried(finding, tried.runs(), trial.get());
    }
}
