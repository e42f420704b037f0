package primed.sockmap.binding;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import primed.replay.Binding;
import primed.replay.BindingFactory;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.sockmap.kernel.KernelTraits;
import primed.trace.Behavior;

/**
 * Replays behaviors on the running kernel.
 *
 * <p>The harness's thread must not sleep while it holds the worker back, but it is a thread of a JVM. The kernel counts
 * its sleeps; a divergence of a replay in which it slept is no verdict, and the replay is tried again.
 */
public final class KernelReplay {
    private static final int ATTEMPTS = 50;

    private final KernelTraits traits;

    /** @param traits of the running kernel */
    public KernelReplay(KernelTraits traits) {
        this.traits = traits;
    }

    /**
     * How a replay ended.
     *
     * @param result the verdict
     * @param attempts how often it was tried; all but the last lost their hold of the worker
     */
    public record Outcome(ReplayResult result, int attempts) {}

    /** Replays a behavior of a model. */
    public Outcome run(Behavior behavior, SelftestModel model) {
        Optional<String> obstacle = KernelBinding.obstacle(model, traits);
        if (obstacle.isPresent()) {
            BindingFactory refusing = initial -> KernelBinding.unforceable(obstacle.get());
            return new Outcome(Replay.run(behavior, refusing), 1);
        }
        for (int attempt = 1; ; attempt++) {
            AtomicReference<KernelSelftest> system = new AtomicReference<>();
            ReplayResult result = Replay.run(behavior, initial -> bind(model, system));
            KernelSelftest used = system.get();
            if (!(result instanceof ReplayResult.Diverges diverges) || used == null || !used.holdWasLost()) {
                return new Outcome(result, attempt);
            }
            if (attempt == ATTEMPTS) {
                return new Outcome(holdAlwaysLost(diverges), attempt);
            }
        }
    }

    private static ReplayResult holdAlwaysLost(ReplayResult.Diverges diverges) {
        return new ReplayResult.Unforceable(
                diverges.divergence().moment(),
                "the worker could not be held back, in " + ATTEMPTS + " attempts; the machine may be too busy");
    }

    private static Binding bind(SelftestModel model, AtomicReference<KernelSelftest> system) {
        KernelSelftest made = new KernelSelftest(model);
        system.set(made);
        return KernelBinding.bind(made);
    }
}
