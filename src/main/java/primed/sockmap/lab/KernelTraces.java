package primed.sockmap.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.reference.KernelSemantics;
import primed.sockmap.reference.KernelSemantics.Fionread;
import primed.tlc.Outcome;
import primed.tlc.Tlc;
import primed.trace.Behavior;
import primed.trace.Provenance;
import primed.trace.Trace;

/**
 * Asks the spec for the counterexample of a model as another kernel would give it.
 *
 * <p>Where FIONREAD does not see what the model's would, its waits may run out, as those of the selftest do (30 tries
 * of 1 ms): a gate that never opens is a finding of its own, and would stand before all others.
 */
public final class KernelTraces {
    private static final String WAIT_MAY_EXPIRE = "WaitMayExpire";

    private final Tlc tlc;
    private final Path spec;

    /** @param spec {@code MCSelftest.tla} */
    public KernelTraces(Tlc tlc, Path spec) {
        this.tlc = tlc;
        this.spec = spec;
    }

    /**
     * The counterexample.
     *
     * @param model as it is checked
     * @param property that it violates
     * @return empty if no behavior of this kernel violates it
     * @throws IOException if TLC cannot say
     */
    public Optional<Trace> of(SelftestModel model, String property, KernelSemantics kernel)
            throws IOException, InterruptedException {
        for (SelftestModel variant : variants(model, kernel)) {
            Outcome outcome = new SpecQuestion(variant, property).ask(tlc, spec);
            Behavior behavior = outcome.behavior();
            if (SpecQuestion.isViolated(outcome) && behavior != null) {
                return Optional.of(
                        new Trace(provenance(variant, property, outcome.result().label()), behavior));
            }
        }
        return Optional.empty();
    }

    /** The model on the kernel, and where its waits may run out, in the order in which they are asked about. */
    static List<SelftestModel> variants(SelftestModel model, KernelSemantics kernel) {
        SelftestModel moved = SpecQuestion.on(kernel, model);
        boolean losesSight = kernel.fionread() == Fionread.NATIVE && is(model, "FionreadSees", "psock");
        if (!losesSight || is(model, WAIT_MAY_EXPIRE, "TRUE")) {
            return List.of(moved);
        }
        Map<String, String> constants = new TreeMap<>(moved.constants());
        constants.put(WAIT_MAY_EXPIRE, "TRUE");
        SelftestModel expiring = SelftestModel.of(constants);
        return is(model, "Gate", "TRUE") ? List.of(expiring) : List.of(moved, expiring);
    }

    private static boolean is(SelftestModel model, String constant, String value) {
        return value.equals(model.constants().get(constant));
    }

    private Provenance provenance(SelftestModel model, String property, String result) {
        return new Provenance(String.valueOf(spec.getFileName()), null, result, property, null, model.assignments());
    }
}
