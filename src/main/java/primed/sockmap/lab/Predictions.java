package primed.sockmap.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Question;
import primed.sockmap.reference.KernelSemantics;
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
            return answer(question(violated, kernel));
        }
        if (question instanceof Question.Assumed assumed) {
            return assumed.value().equals(LabKernels.constants(kernel).get(assumed.constant()))
                    ? Prediction.CAN_SHOW
                    : Prediction.CANNOT_SHOW;
        }
        return Prediction.NOT_MODELLED;
    }

    private static SpecQuestion question(Question.Violated violated, KernelSemantics kernel) {
        SelftestModel model = SelftestModel.of(violated.constants().toArray(String[]::new));
        return new SpecQuestion(SpecQuestion.on(kernel, model), violated.property());
    }

    private Prediction answer(SpecQuestion question) throws IOException, InterruptedException {
        Prediction known = answers.get(question.config());
        if (known != null) {
            return known;
        }
        Prediction answer =
                SpecQuestion.isViolated(question.ask(tlc, spec)) ? Prediction.CAN_SHOW : Prediction.CANNOT_SHOW;
        answers.put(question.config(), answer);
        return answer;
    }
}
