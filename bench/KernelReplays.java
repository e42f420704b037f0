import java.nio.file.Path;
import java.util.Objects;
import primed.replay.ReplayResult;
import primed.sockmap.binding.Equivalent;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.kernel.KernelProbe;
import primed.trace.Behavior;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;

/**
 * Kernel replays per second, in one JVM: {@code java -cp target/primed.jar bench/KernelReplays.java TRACE.itf.json
 * REPLAYS}. A behavior that is to be replayed in the place of the trace's is looked for once, before. The first fifth warms
 * up and is not counted. Prints one JSON object; exit code 1 if a replay does not conform.
 */
final class KernelReplays {
    private KernelReplays() {}

    public static void main(String[] args) throws Exception {
        Trace trace = ItfReader.read(Path.of(args[0]));
        int replays = Integer.parseInt(args[1]);
        SelftestModel model = SelftestModel.of(trace.provenance().constants());
        KernelReplay kernel = new KernelReplay(
                Objects.requireNonNull(KernelProbe.ofThisMachine().traits(), "needs sockmaps: primed kernel probe"));
        Behavior behavior = forceable(kernel, trace, model);
        replay(kernel, behavior, model, replays / 5);
        long begin = System.nanoTime();
        int attempts = replay(kernel, behavior, model, replays);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                java.util.Locale.ROOT,
                "{\"trace\":\"%s\",\"replays\":%d,\"attempts\":%d,\"seconds\":%.6f,\"perSecond\":%.1f}%n",
                Path.of(args[0]).getFileName(),
                replays,
                attempts,
                seconds,
                replays / seconds);
    }

    /** The trace's behavior, or the equivalent one that can be forced. */
    private static Behavior forceable(KernelReplay kernel, Trace trace, SelftestModel model) throws Exception {
        KernelReplay.Outcome first = kernel.run(trace.behavior(), model);
        demandConforms(first.result());
        Equivalent inPlace = first.inPlace();
        return inPlace == null ? trace.behavior() : inPlace.behavior();
    }

    /** How many attempts that took: one is repeated when the thread lost its CPU. */
    private static int replay(KernelReplay kernel, Behavior behavior, SelftestModel model, int replays) {
        int attempts = 0;
        for (int i = 0; i < replays; i++) {
            KernelReplay.Outcome outcome = kernel.runAsItStands(behavior, model);
            demandConforms(outcome.result());
            attempts += outcome.attempts();
        }
        return attempts;
    }

    private static void demandConforms(ReplayResult result) {
        if (!(result instanceof ReplayResult.Conforms)) {
            System.out.println(result);
            System.exit(1);
        }
    }
}
