package primed.sockmap;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
import primed.tlc.Tlc;
import primed.trace.Behavior;

/** A benchmark: steps per second on the reference, the whole state compared after each; see bench/suite. */
final class ReplayRate {
    private final List<Suite> suites;
    private final PrintStream out;

    private ReplayRate(List<Suite> suites, PrintStream out) {
        this.suites = suites;
        this.out = out;
    }

    private record Suite(List<Behavior> behaviors, BindingFactory factory) {}

    /**
     * Runs it.
     *
     * @param args a model's name, or {@code all}; how often its suite is replayed; and by how many threads at once
     */
    public static void main(String[] args) throws Exception {
        Collection<String> models = args[0].equals("all") ? SockmapSuites.models() : List.of(args[0]);
        ReplayRate.of(models, System.out).run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }

    /** The rate over the suites of these models: all their steps in all the time. */
    static ReplayRate of(Collection<String> models, PrintStream out) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("primed-bench");
        List<Suite> suites = new ArrayList<>();
        try (Tlc tlc = Tlc.bundled().forMany(1)) {
            for (String model : models) {
                suites.add(
                        new Suite(behaviors(model, folder, tlc), SockmapBinding.reference(SockmapSuites.model(model))));
            }
        }
        return new ReplayRate(suites, out);
    }

    private static List<Behavior> behaviors(String model, Path folder, Tlc tlc)
            throws IOException, InterruptedException {
        List<Behavior> behaviors = new ArrayList<>();
        try (StateGraph graph = SockmapSuites.graph(model, folder, tlc)) {
            for (Walk walk :
                    Covers.of(graph, CoverOptions.all(Coverage.PARAMETERS)).walks()) {
                behaviors.add(walk.behavior(graph));
            }
        }
        return behaviors;
    }

    /** Replays all of it so often, by so many threads at once, each of which replays all of it. */
    void run(int rounds, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Double> rates = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<Future<Long>> replays = new ArrayList<>();
            long begin = System.nanoTime();
            long beginCpu = cpuTime();
            for (int thread = 0; thread < threads; thread++) {
                replays.add(pool.submit(this::replay));
            }
            long steps = 0;
            for (Future<Long> replay : replays) {
                steps += replay.get();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            rates.add(steps / seconds);
            out.printf(
                    "round %d: %d threads, %d tests, %d steps, %.0f steps/s, %s%n",
                    round, threads, threads * tests(), steps, steps / seconds, ofCpu(steps, cpuTime() - beginCpu));
        }
        pool.shutdown();
        out.printf("median of the second half of the rounds: %.0f steps/s%n", medianOfSecondHalf(rates));
    }

    /** The clock of a process's CPU time may tick every 10 ms only, which a short round can fall between. */
    private static String ofCpu(long steps, long nanos) {
        return nanos == 0
                ? "less CPU than its clock can tell"
                : String.format("%.0f steps per second of CPU", steps / (nanos / 1e9));
    }

    private int tests() {
        return suites.stream().mapToInt(suite -> suite.behaviors().size()).sum();
    }

    private long replay() {
        long steps = 0;
        for (Suite suite : suites) {
            for (Behavior behavior : suite.behaviors()) {
                if (!(Replay.run(behavior, suite.factory()) instanceof ReplayResult.Conforms conforms)) {
                    throw new AssertionError("the reference does not conform");
                }
                steps += conforms.steps();
            }
        }
        return steps;
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
}
