import java.nio.file.Path;
import java.util.Objects;
import primed.replay.ReplayResult;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.kernel.KernelProbe;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;

/**
 * Kernel replays per second, in one JVM: {@code java -cp target/primed.jar bench/KernelReplays.java TRACE.itf.json
 * REPLAYS}. The first fifth warms up and is not counted. Prints one JSON object; exit code 1 if a replay does not conform.
 */
final class KernelReplays {
    private KernelReplays() {}

    public static void main(String[] args) {
        Trace trace = ItfReader.read(Path.of(args[0]));
        int replays = Integer.parseInt(args[1]);
        SelftestModel model = SelftestModel.of(trace.provenance().constants());
        KernelReplay kernel = new KernelReplay(
                Objects.requireNonNull(KernelProbe.ofThisMachine().traits(), "needs sockmaps: primed kernel probe"));
        replay(kernel, trace, model, replays / 5);
        long begin = System.nanoTime();
        int attempts = replay(kernel, trace, model, replays);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                java.util.Locale.ROOT,
                "{\"trace\":\"%s\",\"replays\":%d,\"attempts\":%d,\"seconds\":%.6f,\"perSecond\":%.1f}%n",
                trace.provenance().spec(),
                replays,
                attempts,
                seconds,
                replays / seconds);
    }

    /** How many attempts that took: one is repeated when the thread lost its CPU. */
    private static int replay(KernelReplay kernel, Trace trace, SelftestModel model, int replays) {
        int attempts = 0;
        for (int i = 0; i < replays; i++) {
            KernelReplay.Outcome outcome = kernel.run(trace.behavior(), model);
            attempts += outcome.attempts();
            if (!(outcome.result() instanceof ReplayResult.Conforms)) {
                System.out.println(outcome.result());
                System.exit(1);
            }
        }
        return attempts;
    }
}
