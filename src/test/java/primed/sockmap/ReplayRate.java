package primed.sockmap;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import primed.graph.CoverOptions;
import primed.graph.Coverage;
import primed.graph.Covers;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.replay.BindingFactory;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.sockmap.binding.SockmapBinding;
import primed.trace.Behavior;

/** A benchmark: steps per second on the reference, the whole state compared after each; see bench/suite. */
final class ReplayRate {
    private ReplayRate() {}

    /**
     * Runs it.
     *
     * @param args a model's name, how often its suite is replayed, and by how many threads at once
     */
    public static void main(String[] args) throws Exception {
        List<Behavior> behaviors = behaviors(args[0]);
        BindingFactory factory = SockmapBinding.reference(SockmapSuites.model(args[0]));
        int threads = Integer.parseInt(args[2]);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Double> rates = new ArrayList<>();
        for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
            List<Future<Long>> replays = new ArrayList<>();
            long begin = System.nanoTime();
            long beginCpu = cpuTime();
            for (int thread = 0; thread < threads; thread++) {
                replays.add(pool.submit(() -> replay(behaviors, factory)));
            }
            long steps = 0;
            for (Future<Long> replay : replays) {
                steps += replay.get();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            rates.add(steps / seconds);
            System.out.printf(
                    "round %d: %d threads, %d tests, %d steps, %.0f steps/s, %.0f steps per second of CPU%n",
                    round,
                    threads,
                    threads * behaviors.size(),
                    steps,
                    steps / seconds,
                    steps / ((cpuTime() - beginCpu) / 1e9));
        }
        pool.shutdown();
        System.out.printf("median of the second half of the rounds: %.0f steps/s%n", medianOfSecondHalf(rates));
    }

    private static double medianOfSecondHalf(List<Double> rates) {
        List<Double> sorted =
                rates.subList(rates.size() / 2, rates.size()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Of the whole JVM, in nanoseconds: what others on the machine do does not count. */
    private static long cpuTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static List<Behavior> behaviors(String model) throws Exception {
        List<Behavior> behaviors = new ArrayList<>();
        try (StateGraph graph = SockmapSuites.graph(model, Files.createTempDirectory("primed-bench"))) {
            for (Walk walk :
                    Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS)).walks()) {
                behaviors.add(walk.behavior(graph));
            }
        }
        return behaviors;
    }

    private static long replay(List<Behavior> behaviors, BindingFactory factory) {
        long steps = 0;
        for (Behavior behavior : behaviors) {
            if (!(Replay.run(behavior, factory) instanceof ReplayResult.Conforms conforms)) {
                throw new AssertionError("the reference does not conform");
            }
            steps += conforms.steps();
        }
        return steps;
    }
}
