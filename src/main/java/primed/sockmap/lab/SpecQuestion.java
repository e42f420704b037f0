package primed.sockmap.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.reference.KernelSemantics;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.Result;
import primed.tlc.ScratchFolder;
import primed.tlc.Tlc;

/**
 * Can a behavior of a model violate a property?
 *
 * @param model its constants
 * @param property an invariant, or the name of a temporal property that ends in {@code Prop}
 */
record SpecQuestion(SelftestModel model, String property) {

    /** The same model on another kernel. */
    static SelftestModel on(KernelSemantics kernel, SelftestModel model) {
        Map<String, String> constants = new TreeMap<>(model.constants());
        constants.putAll(LabKernels.constants(kernel));
        return SelftestModel.of(constants);
    }

    /** A configuration with nothing but the property in question. */
    String config() {
        StringBuilder config = new StringBuilder("CONSTANTS\n");
        model.assignments()
                .forEach((name, value) -> config.append("  ")
                        .append(name)
                        .append(value.startsWith("<-") ? " " : " = ")
                        .append(value)
                        .append('\n'));
        return config.append("SPECIFICATION Spec\nCHECK_DEADLOCK FALSE\n")
                .append(property.endsWith("Prop") ? "PROPERTY " : "INVARIANT ")
                .append(property)
                .append('\n')
                .toString();
    }

    /**
     * Asks TLC.
     *
     * @param spec {@code MCSelftest.tla}
     * @return what it came to, with a counterexample if it can
     * @throws IOException if TLC cannot say
     */
    Outcome ask(Tlc tlc, Path spec) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.create("primed-lab-")) {
            Path file = scratch.whileItLasts(folder -> Files.writeString(folder.resolve("Question.cfg"), config()));
            CheckRequest request =
                    CheckRequest.of(spec, file).withDeadlock(false).withLength(CheckRequest.Length.SHORT);
            Outcome outcome = tlc.check(request, progress -> {});
            if (outcome.result() != Result.SUCCESS && !isViolated(outcome)) {
                throw new IOException(
                        "the spec gives no answer (" + outcome.result() + ") to\n" + config() + outcome.toolOutput());
            }
            return outcome;
        }
    }

    /** Whether the answer is that it can. */
    static boolean isViolated(Outcome outcome) {
        return outcome.result() == Result.SAFETY_FAILURE || outcome.result() == Result.LIVENESS_FAILURE;
    }
}
