package primed.cli;

import org.jspecify.annotations.Nullable;
import primed.sockmap.binding.Equivalent;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.SelftestModel;
import primed.trace.Behavior;

/** A replay on the running kernel; an equivalent order that can be forced is looked for once. */
final class KernelTrial implements Trial {
    private final KernelReplay kernel;
    private final Behavior behavior;
    private final SelftestModel model;
    private KernelReplay.@Nullable Outcome first;

    KernelTrial(KernelReplay kernel, Behavior behavior, SelftestModel model) {
        this.kernel = kernel;
        this.behavior = behavior;
        this.model = model;
    }

    @Override
    public Verdict once() throws Exception {
        if (first == null) {
            first = kernel.run(behavior, model);
            return new Verdict(first.result(), first.words());
        }
        Equivalent inPlace = first.inPlace();
        KernelReplay.Outcome again = kernel.runAsItStands(inPlace == null ? behavior : inPlace.behavior(), model);
        return new Verdict(again.result(), new KernelReplay.Outcome(again.result(), again.attempts(), inPlace).words());
    }
}
