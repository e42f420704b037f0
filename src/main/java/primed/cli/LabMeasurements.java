package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import primed.replay.ReplayResult;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;
import primed.sockmap.finding.Trial;
import primed.sockmap.finding.Trials;
import primed.sockmap.kernel.KernelProbe;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.lab.CommandResult;
import primed.sockmap.lab.GuestMessage;
import primed.sockmap.lab.KernelColumn;
import primed.sockmap.lab.KernelColumn.TraceReplay;
import primed.sockmap.lab.KernelImage;
import primed.sockmap.lab.Lab;
import primed.sockmap.lab.LabKernels;
import primed.sockmap.lab.Prediction;
import primed.sockmap.lab.Predictions;
import primed.sockmap.reference.KernelSemantics;
import primed.tlc.Tlc;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;

/** Measures kernels, one after the other, and asks the spec about each. */
final class LabMeasurements {
    private final Path spec;
    private final Predictions predictions;
    private final LabReport report;

    LabMeasurements(Path spec, LabReport report) {
        this.spec = spec;
        this.predictions = new Predictions(Tlc.bundled(), spec);
        this.report = report;
    }

    /** A kernel in a guest. */
    KernelColumn inLab(Lab lab, KernelImage image, Duration timeout) throws IOException, InterruptedException {
        String version = image.version();
        report.progress(version, "booting");
        List<GuestMessage> messages = lab.run(image, timeout, message -> {
            if (message instanceof GuestMessage.Progress progress) {
                report.progress(version, progress.text());
            }
        });
        KernelSemantics semantics = LabKernels.known(version)
                .orElseGet(() -> LabKernels.tried(traits(messages), shows(messages, Finding.TCP_OWN_AFTER_PEER)));
        return column(version, "in the lab (" + image.origin() + ")", semantics, messages, replays(messages));
    }

    /**
     * The running kernel, as far as that is safe.
     *
     * @throws UnusableException if its sockmaps cannot be used
     */
    KernelColumn ofRunningKernel(Path traces, int runs) throws Exception {
        KernelProbe probe = KernelProbe.ofThisMachine();
        String version = LabKernels.versionOf(probe.kernel());
        KernelTraits traits = probe.traits();
        if (traits == null) {
            throw new UnusableException("The running kernel cannot be measured. " + probe.obstacle());
        }
        List<TraceReplay> replays = replays(version, LabPlaces.traces(traces), traits);
        List<GuestMessage> messages = new ArrayList<>();
        for (Finding finding : Finding.values()) {
            Optional<Trial> trial = Trials.of(finding);
            if (trial.isPresent()) {
                report.progress(version, "trying " + finding.id());
                messages.add(tried(finding, LabJob.runsOutsideLab(finding, runs), trial.get()));
            }
        }
        KernelSemantics semantics = LabKernels.known(version)
                .orElseGet(() -> LabKernels.tried(traits, shows(messages, Finding.TCP_OWN_AFTER_PEER)));
        return column(version, "on a machine of its own", semantics, messages, replays);
    }

    /** Tries a finding as often as is said; whatever is wrong with one trial, the others are to be made. */
    static GuestMessage tried(Finding finding, int runs, Trial trial) throws InterruptedException {
        try {
            return new GuestMessage.Tried(Measurement.of(finding, runs, trial));
        } catch (Trial.LostException e) {
            return new GuestMessage.NotTried(finding, "in vain: " + e.getMessage());
        } catch (RuntimeException e) {
            return new GuestMessage.NotTried(finding, e.toString());
        }
    }

    private KernelColumn column(
            String version,
            String origin,
            KernelSemantics semantics,
            List<GuestMessage> messages,
            List<TraceReplay> replays)
            throws IOException, InterruptedException {
        Map<Finding, Prediction> predicted = Map.of();
        if (Files.exists(spec)) {
            report.progress(version, "asking the spec");
            predicted = predictions.of(semantics);
        }
        KernelColumn column = KernelColumn.of(version, origin, semantics, predicted, messages, replays);
        report.column(column);
        return column;
    }

    private List<TraceReplay> replays(String version, Map<String, Path> traces, KernelTraits traits) throws Exception {
        List<TraceReplay> replays = new ArrayList<>();
        for (Map.Entry<String, Path> file : traces.entrySet()) {
            report.progress(version, "replaying " + (replays.size() + 1) + "/" + traces.size());
            Trace trace = ItfReader.read(file.getValue());
            SelftestModel model = SelftestModel.of(trace.provenance().constants());
            ReplayResult result =
                    new KernelReplay(traits).run(trace.behavior(), model).result();
            replays.add(new TraceReplay(
                    LabPlaces.nameOfTrace(file.getKey()), ReplayWords.of(result), LabReport.brief(result.toString())));
        }
        return replays;
    }

    private static List<TraceReplay> replays(List<GuestMessage> messages) {
        List<TraceReplay> replays = new ArrayList<>();
        for (CommandResult command : commands(messages)) {
            JsonNode json = command.json();
            if (json != null && json.has("replays")) {
                json.get("replays")
                        .forEach(replay -> replays.add(new TraceReplay(
                                LabPlaces.nameOfTrace(replay.required("trace").asString()),
                                replay.required("result").asString(),
                                LabReport.brief(replay.required("text").asString()))));
            }
        }
        return replays;
    }

    private static KernelTraits traits(List<GuestMessage> messages) {
        return commands(messages).stream()
                .map(CommandResult::json)
                .filter(json -> json != null && json.has("traits"))
                .map(json -> json == null ? null : json.required("traits"))
                .map(traits -> new KernelTraits(
                        traits.required("fionreadSeesPsock").asBoolean(),
                        traits.required("selfRedirectIsPass").asBoolean(),
                        traits.required("copiedSeqCountsTwice").asBoolean()))
                .findFirst()
                .orElseThrow(() -> new UnusableException("Sockmaps cannot be used in the guest's kernel."));
    }

    private static boolean shows(List<GuestMessage> messages, Finding finding) {
        return messages.stream()
                .filter(GuestMessage.Tried.class::isInstance)
                .map(message -> ((GuestMessage.Tried) message).measurement())
                .anyMatch(measurement -> measurement.finding() == finding && measurement.shown() > 0);
    }

    private static List<CommandResult> commands(List<GuestMessage> messages) {
        return messages.stream()
                .filter(GuestMessage.Command.class::isInstance)
                .map(message -> ((GuestMessage.Command) message).result())
                .toList();
    }
}
