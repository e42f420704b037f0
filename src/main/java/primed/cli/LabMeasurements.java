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
import primed.sockmap.lab.KernelColumn.Raced;
import primed.sockmap.lab.KernelColumn.TraceReplay;
import primed.sockmap.lab.KernelImage;
import primed.sockmap.lab.KernelTraces;
import primed.sockmap.lab.Lab;
import primed.sockmap.lab.LabKernels;
import primed.sockmap.lab.Prediction;
import primed.sockmap.lab.Predictions;
import primed.sockmap.race.Tally;
import primed.sockmap.reference.KernelSemantics;
import primed.tlc.ScratchFolder;
import primed.tlc.Tlc;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;

/** Measures kernels, one after the other, and asks the spec about each. */
final class LabMeasurements {
    private final Path spec;
    private final Path manifest;
    private final Predictions predictions;
    private final KernelTraces traces;
    private final LabRaces races;
    private final int runs;
    private final LabReport report;

    /**
     * @param tlc whom to ask
     * @param spec {@code MCSelftest.tla}; where it is not there, nothing is predicted and no trace replayed
     * @param manifest the models whose counterexamples are replayed
     * @param runs how often a finding is tried that is forced
     */
    LabMeasurements(Tlc tlc, Path spec, Path manifest, int runs, LabReport report) {
        this.spec = spec;
        this.manifest = manifest;
        this.predictions = new Predictions(tlc, spec);
        this.traces = new KernelTraces(tlc, spec);
        this.races = new LabRaces(tlc, spec);
        this.runs = runs;
        this.report = report;
    }

    /** A kernel in a guest. */
    KernelColumn inLab(Lab lab, KernelImage image, Duration timeout) throws IOException, InterruptedException {
        String version = image.version();
        Optional<KernelSemantics> known = LabKernels.known(version);
        KernelSemantics semantics = known.isPresent() ? known.get() : findOut(lab, image, timeout);
        try (ScratchFolder scratch = ScratchFolder.create("primed-lab-")) {
            LabTraces here = tracesOn(version, semantics, scratch.path());
            LabJob job = LabJob.of(here.files(), runs);
            List<GuestMessage> messages = boot(lab, image, job, timeout);
            demandResults(messages);
            List<TraceReplay> replays = new ArrayList<>(replays(messages));
            replays.addAll(here.none());
            List<Tally> races = commands(messages).stream()
                    .map(CommandResult::json)
                    .filter(json -> json != null && json.has("races"))
                    .flatMap(json -> RaceJson.tallies(json).stream())
                    .toList();
            List<Raced> judged = judged(version, races, traits(messages));
            return column(version, "in the lab (" + image.origin() + ")", semantics, messages, replays, judged);
        }
    }

    private static void demandResults(List<GuestMessage> messages) {
        for (CommandResult command : commands(messages)) {
            if (command.json() == null) {
                throw new UnusableException("primed " + String.join(" ", command.arguments()) + " has no result in the"
                        + " guest: " + command.text());
            }
        }
    }

    private KernelSemantics findOut(Lab lab, KernelImage image, Duration timeout)
            throws IOException, InterruptedException {
        List<GuestMessage> messages = boot(lab, image, LabJob.thatFindsOut(), timeout);
        return LabKernels.tried(traits(messages), shows(messages, Finding.TCP_OWN_AFTER_PEER));
    }

    private List<GuestMessage> boot(Lab lab, KernelImage image, LabJob job, Duration timeout)
            throws IOException, InterruptedException {
        String version = image.version();
        report.progress(version, "booting");
        return lab.run(image, job.job(), job.files(), timeout, message -> {
            if (message instanceof GuestMessage.Progress progress) {
                report.progress(version, progress.text());
            }
        });
    }

    private LabTraces tracesOn(String version, KernelSemantics semantics, Path folder)
            throws IOException, InterruptedException {
        if (!Files.exists(spec) || !Files.exists(manifest)) {
            return LabTraces.NOTHING;
        }
        report.progress(version, "asking the spec for its counterexamples");
        return LabTraces.of(manifest, traces, semantics, folder);
    }

    /**
     * The running kernel, as far as that is safe.
     *
     * @throws UnusableException if its sockmaps cannot be used
     */
    KernelColumn ofRunningKernel() throws Exception {
        KernelProbe probe = KernelProbe.ofThisMachine();
        String version = LabKernels.versionOf(probe.kernel());
        KernelTraits traits = probe.traits();
        if (traits == null) {
            throw new UnusableException("The running kernel cannot be measured. " + probe.obstacle());
        }
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
        try (ScratchFolder scratch = ScratchFolder.create("primed-lab-")) {
            LabTraces here = tracesOn(version, semantics, scratch.path());
            List<TraceReplay> replays = new ArrayList<>(replays(version, here.files(), traits));
            replays.addAll(here.none());
            report.progress(version, "racing");
            List<Raced> races = judged(version, LabRaces.run(runs * LabJob.RACES), traits);
            return column(version, "on a machine of its own", semantics, messages, replays, races);
        }
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
            List<TraceReplay> replays,
            List<Raced> races)
            throws IOException, InterruptedException {
        Map<Finding, Prediction> predicted = Map.of();
        if (Files.exists(spec)) {
            report.progress(version, "asking the spec");
            predicted = predictions.of(semantics);
        }
        KernelColumn column = KernelColumn.of(version, origin, semantics, predicted, messages, replays, races);
        report.column(column);
        return column;
    }

    private List<Raced> judged(String version, List<Tally> tallies, KernelTraits traits)
            throws IOException, InterruptedException {
        if (!Files.exists(spec)) {
            return List.of();
        }
        report.progress(version, "asking the spec about the races");
        return races.judge(tallies, traits);
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
