package primed.sockmap.kernel;

import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** The kernel that the tests run on, if it lets them. */
public final class RunningKernel {
    private RunningKernel() {}

    /** The kernel's traits; skips the test, with the reason, where sockmaps cannot be used. */
    public static KernelTraits traitsOrSkip() {
        KernelProbe probe = KernelProbe.ofThisMachine();
        Assumptions.assumeTrue(probe.isUsable(), () -> "needs sockmaps of a running kernel: " + probe.obstacle());
        return Objects.requireNonNull(probe.traits());
    }
}
