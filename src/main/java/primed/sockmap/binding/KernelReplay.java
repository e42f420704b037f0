package primed.sockmap.binding;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import primed.replay.Binding;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.sockmap.kernel.KernelTraits;
import primed.trace.Behavior;

/**
 * Replays behaviors on the running kernel.
 *
 * <p>A behavior that cannot be forced as it stands is replayed in an order that can, if there is one in which the
 * senders do and the reader sees the same.
 *
 * <p>The harness's thread must not sleep while it holds the worker back, but it is a thread of a JVM. The kernel counts
 * its sleeps; a divergence of a replay in which it slept is no verdict, and the replay is tried again.
 */
public final class KernelReplay {
    private static final int ATTEMPTS = 50;

    private static final int MOST_WITH_REMOVAL = 3;

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
     * @param inPlace what was replayed in the place of a behavior that cannot be forced as it stands; null if it can,
     *     or if nothing was found
     */
    public record Outcome(
            ReplayResult result, int attempts, @Nullable Equivalent inPlace) {

        /** The verdict in words, and what was replayed. */
        public String words() {
            return inPlace == null ? result.toString() : result + " " + inPlace.words();
        }
    }

    /**
     * How often a model's behaviors may be replayed here: taking a socket with data in its psock out of the map makes
     * some kernels log a warning each time.
     */
    public static int most(SelftestModel model) {
        return model.leavesMap() ? MOST_WITH_REMOVAL : Integer.MAX_VALUE;
    }

    /** Replays a behavior of a model, or one that is equivalent. */
    public Outcome run(Behavior behavior, SelftestModel model) throws Exception {
        Outcome asItStands = runAsItStands(behavior, model);
        if (!(asItStands.result() instanceof ReplayResult.Unforceable) || !mayHaveEquivalent(model)) {
            return asItStands;
        }
        Optional<Equivalent> equivalent =
                new ForceableOrder(behavior, model).find().map(found -> Equivalent.of(behavior, found));
        if (equivalent.isEmpty()) {
            return asItStands;
        }
        Outcome outcome = runAsItStands(equivalent.get().behavior(), model);
        return outcome.result() instanceof ReplayResult.Unforceable
                ? asItStands
                : new Outcome(outcome.result(), outcome.attempts(), equivalent.get());
    }

    /** No order of the steps takes away a recv that waits, or makes another kernel of this one. */
    private boolean mayHaveEquivalent(SelftestModel model) {
        return !model.mayWaitInRecv() && !new KernelGap(model, traits).isInTheData();
    }

    /** Replays a behavior, and no other. */
    public Outcome runAsItStands(Behavior behavior, SelftestModel model) {
        for (int attempt = 1; ; attempt++) {
            AtomicReference<KernelSelftest> system = new AtomicReference<>();
            ReplayResult result = Replay.run(behavior, initial -> bind(behavior, model, system));
            KernelSelftest used = system.get();
            if (!(result instanceof ReplayResult.Diverges diverges) || used == null || !used.holdWasLost()) {
                return new Outcome(result, attempt, null);
            }
            if (attempt == ATTEMPTS) {
                return new Outcome(holdAlwaysLost(diverges), attempt, null);
            }
        }
    }

    private static ReplayResult holdAlwaysLost(ReplayResult.Diverges diverges) {
        return new ReplayResult.Unforceable(
                diverges.divergence().moment(),
                "the worker could not be held back, in " + ATTEMPTS + " attempts; the machine may be too busy");
    }

    private Binding bind(Behavior behavior, SelftestModel model, AtomicReference<KernelSelftest> system) {
        KernelSelftest made = new KernelSelftest(model, traits, LateVerdicts.of(behavior, model));
        system.set(made);
        return KernelBinding.bind(made);
    }
}
