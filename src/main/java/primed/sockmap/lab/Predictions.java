package primed.sockmap.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Question;
import primed.sockmap.reference.KernelSemantics;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.Result;
import primed.tlc.ScratchFolder;
import primed.tlc.Tlc;

/** Asks the spec what can happen on which kernel: one run of TLC for each question and set of constants. */
public final class Predictions {
    private final Tlc tlc;
    private final Path spec;
    private final Map<String, Prediction> answers = new LinkedHashMap<>();

    /** @param spec {@code MCSelftest.tla} */
    public Predictions(Tlc tlc, Path spec) {
        this.tlc = tlc;
        this.spec = spec;
    }

    /** The prediction for each finding. */
    public Map<Finding, Prediction> of(KernelSemantics kernel) throws IOException, InterruptedException {
        Map<Finding, Prediction> predictions = new EnumMap<>(Finding.class);
        for (Finding finding : Finding.values()) {
            predictions.put(finding, of(finding.question(), kernel));
        }
        return predictions;
    }

    private Prediction of(Question question, KernelSemantics kernel) throws IOException, InterruptedException {
        if (question instanceof Question.Violated violated) {
            return answer(config(violated, kernel));
        }
        if (question instanceof Question.Assumed assumed) {
            return constants(kernel).contains(assumed.constant() + " = " + assumed.value())
                    ? Prediction.CAN_SHOW
                    : Prediction.CANNOT_SHOW;
        }
        return Prediction.NOT_MODELLED;
    }

    /** A model's configuration with nothing but the property in question. */
    static String config(Question.Violated question, KernelSemantics kernel) {
        List<String> constants = new ArrayList<>(question.constants());
        constants.addAll(constants(kernel));
        StringBuilder config = new StringBuilder("CONSTANTS\n");
        SelftestModel.of(constants.toArray(String[]::new))
                .assignments()
                .forEach((name, value) -> config.append("  ")
                        .append(name)
                        .append(value.startsWith("<-") ? " " : " = ")
                        .append(value)
                        .append('\n'));
        config.append("SPECIFICATION Spec\nCHECK_DEADLOCK FALSE\n")
                .append(question.property().endsWith("Prop") ? "PROPERTY " : "INVARIANT ")
                .append(question.property())
                .append('\n');
        return config.toString();
    }

    private static List<String> constants(KernelSemantics kernel) {
        return LabKernels.constants(kernel).entrySet().stream()
                .map(constant -> constant.getKey() + " = " + constant.getValue())
                .toList();
    }

    private Prediction answer(String config) throws IOException, InterruptedException {
        Prediction known = answers.get(config);
        if (known != null) {
            return known;
        }
        Prediction answer = ask(config);
        answers.put(config, answer);
        return answer;
    }

    private Prediction ask(String config) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.create("primed-lab-")) {
            Path file = scratch.whileItLasts(folder -> Files.writeString(folder.resolve("Question.cfg"), config));
            CheckRequest request =
                    CheckRequest.of(spec, file).withDeadlock(false).withLength(CheckRequest.Length.SHORT);
            Outcome outcome = tlc.check(request, progress -> {});
            if (outcome.result() == Result.SUCCESS) {
                return Prediction.CANNOT_SHOW;
            }
            if (outcome.result() == Result.SAFETY_FAILURE || outcome.result() == Result.LIVENESS_FAILURE) {
                return Prediction.CAN_SHOW;
            }
            throw new IOException(
                    "the spec gives no answer (" + outcome.result() + ") to\n" + config + outcome.toolOutput());
        }
    }
}
