package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primed.explore.GraphOnDemand;
import primed.replay.BindingFactory;
import primed.replay.Plan;
import primed.replay.Replay;
import primed.replay.ReplayResult;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.Schedule;
import primed.sockmap.binding.SelftestModel;
import primed.sockmap.binding.SockmapBinding;
import primed.sockmap.kernel.KernelProbe;
import primed.sockmap.kernel.KernelTraits;
import primed.tlc.CheckRequest;
import primed.trace.Behavior;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Replays traces, step by step, on an implementation. */
@Command(
        name = "replay",
        description = "Replay traces on an implementation, step by step, comparing the whole state after each.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final String REFERENCE = "reference";
    private static final String KERNEL = "kernel";

    private final Console system;

    @Parameters(paramLabel = "TRACE.itf.json", arity = "1..*", description = "What to replay.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--on",
            required = true,
            paramLabel = "reference|kernel|CLASS",
            description =
                    "The reference implementation of the sockmap receive path, the running kernel, or the name of a class on the class"
                            + " path that implements primed.replay.BindingFactory and has a constructor without parameters.")
    private String on = REFERENCE;

    @Option(
            names = "--recv-loop",
            description = "Do what happens to the trace's reader to the recv loop instead, and replay that.")
    private boolean recvLoop;

    @Option(
            names = "--spec",
            paramLabel = "SPEC.tla",
            description = "The spec of the traces: its state graph says where an implementation is that diverges.")
    private @Nullable Path spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The configuration for --spec, without this the .cfg of the same name beside it; or for --shrink,"
                            + " without this the one that the trace names, beside the spec.")
    private @Nullable Path config;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description = "Replay each trace so many times, and count; the first divergence ends it.")
    private int times = 1;

    private @Nullable GraphOnDemand graph;

    @Mixin
    private Shrinking shrinking = new Shrinking();

    @Mixin
    private JsonOption json = new JsonOption();

    ReplayCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws Exception {
        if (times < 1) {
            throw new UnusableException("--times takes a number from 1 on, not " + times + ".");
        }
        if (shrinking.isAsked() && (on.equals(KERNEL) || recvLoop)) {
            throw new UnusableException("--shrink replays each candidate as it stands, and not on the kernel; leave out"
                    + " --on kernel and --recv-loop.");
        }
        if (config != null && spec == null && !shrinking.isAsked()) {
            throw new UnusableException("--config is for --spec or --shrink, and neither is there.");
        }
        Console console = json.forPeople(system);
        graph = graph();
        List<Trace> traces = files.stream().map(ItfReader::read).toList();
        List<Trial> replays = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            replays.add(replay(traces.get(i), files.get(i)));
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("tool", "primed");
        document.put("version", Version.number());
        document.put("on", on);
        var results = document.putArray("replays");
        List<ExitCode> codes = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            Trials trials = Trials.of(replays.get(i), times);
            print(trials, files.get(i), console);
            if (trials.last().result() instanceof ReplayResult.Diverges) {
                shrink(traces.get(i), files.get(i), console);
            }
            trials.put(results.addObject().put("trace", files.get(i).toString()));
            codes.add(code(trials.last().result()));
        }
        json.write(document, system);
        return ExitCode.worst(codes).code();
    }

    private static void print(Trials trials, Path file, Console console) {
        ReplayResult result = trials.last().result();
        String word = String.format(Locale.ROOT, "%-12s", ReplayWords.of(result));
        ExitCode code = code(result);
        String coloured = code != ExitCode.AS_EXPECTED
                ? console.bad(word)
                : result instanceof ReplayResult.Conforms ? console.good(word) : console.dim(word);
        console.out().println(coloured + file);
        console.out().println(trials.words().indent(4).stripTrailing());
    }

    private void shrink(Trace trace, Path file, Console console) throws IOException, InterruptedException {
        if (shrinking.isAsked()) {
            shrinking
                    .shrink(trace, file, config, factory(trace, file))
                    .ifPresent(words -> console.out().println(words.indent(4).stripTrailing()));
        }
    }

    private static ExitCode code(ReplayResult result) {
        if (result instanceof ReplayResult.Conforms || result instanceof ReplayResult.Unforceable) {
            return ExitCode.AS_EXPECTED;
        }
        return result instanceof ReplayResult.Unbound || result instanceof ReplayResult.NotStarted
                ? ExitCode.UNUSABLE
                : ExitCode.DIFFERENT;
    }

    private Trial replay(Trace trace, Path file) throws Exception {
        if (!on.equals(KERNEL) && !(on.equals(REFERENCE) && recvLoop)) {
            BindingFactory factory = factory(trace, file);
            Plan plan = plan(trace.behavior());
            return Trial.of(() -> Replay.run(plan, factory));
        }
        SelftestModel model = subject(trace, file).model();
        if (!recvLoop) {
            return replay(trace.behavior(), model, file);
        }
        Schedule.Run run = new Schedule(trace.behavior(), model).onRecvLoop();
        return replay(run.behavior(), run.model(), file).headed("The recv loop gets " + run.summary() + ". ");
    }

    private Trial replay(Behavior behavior, SelftestModel model, Path file) {
        if (on.equals(REFERENCE)) {
            Plan plan = plan(behavior);
            return Trial.of(() -> Replay.run(plan, SockmapBinding.reference(model)));
        }
        if (times > KernelReplay.most(model)) {
            throw new UnusableException(file + " takes p1 out of the map, for which the kernel may log a warning; it is"
                    + " not to be replayed more than " + KernelReplay.most(model) + " times on the running kernel.");
        }
        return new KernelTrial(new KernelReplay(traits()), behavior, model);
    }

    private Plan plan(Behavior behavior) {
        GraphOnDemand known = graph;
        return known == null
                ? Plan.of(behavior)
                : Plan.of(behavior).withBranches(known).withWhereabouts(known);
    }

    private @Nullable GraphOnDemand graph() {
        Path module = spec;
        if (module == null) {
            return null;
        }
        Path model = config == null
                ? module.resolveSibling(String.valueOf(module.getFileName()).replaceFirst("tla$", "cfg"))
                : config;
        for (Path file : List.of(module, model)) {
            if (!Files.exists(file)) {
                throw new UnusableException("There is no file " + file + ".");
            }
        }
        return new GraphOnDemand(CheckRequest.of(module, model), GraphOnDemand.STATES);
    }

    private static KernelTraits traits() {
        KernelProbe probe = KernelProbe.ofThisMachine();
        if (probe.traits() == null) {
            throw new UnusableException("Nothing can be replayed on the kernel of this machine. " + probe.obstacle());
        }
        return probe.traits();
    }

    private static SockmapSubject subject(Trace trace, Path file) {
        return SockmapSubject.of(trace)
                .orElseThrow(() -> new UnusableException(file + " is a trace of "
                        + (trace.provenance().spec() == null
                                ? "an unknown spec"
                                : trace.provenance().spec())
                        + "; the reference implementation and the kernel follow those of MCSelftest.tla. Name a class of"
                        + " your own by --on."));
    }

    private BindingFactory factory(Trace trace, Path file) {
        return on.equals(REFERENCE)
                ? SockmapBinding.reference(subject(trace, file).model())
                : factoryOfClass();
    }

    private BindingFactory factoryOfClass() {
        try {
            Object made = Class.forName(on).getDeclaredConstructor().newInstance();
            if (made instanceof BindingFactory factory) {
                return factory;
            }
            throw new UnusableException(on + " does not implement " + BindingFactory.class.getName() + ".");
        } catch (ClassNotFoundException e) {
            throw new UnusableException("There is no class " + on
                    + " on the class path. --on takes reference, or the full name of a class.");
        } catch (ReflectiveOperationException e) {
            throw new UnusableException(on + " cannot be made: " + e);
        }
    }
}
