package primed.tlc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What TLC is started with for one request: the options of its JVM, the system properties, and its own arguments. */
final class CommandLine {
    private static final String MAIN = "primed.tlc.inside.Main";

    private final Installation installation;
    private final CheckRequest request;
    private final RunFolder folder;
    private final OptionalWords optional;
    private final List<String> memory;

    CommandLine(Installation installation, CheckRequest request, RunFolder folder) {
        this(installation, request, folder, new OptionalWords(Set.of()), List.of());
    }

    /** @param memory the options of its JVM that say how much memory it may use, if the request's do not */
    CommandLine(
            Installation installation,
            CheckRequest request,
            RunFolder folder,
            OptionalWords optional,
            List<String> memory) {
        this.memory = memory;
        this.optional = optional;
        this.installation = installation;
        this.request = request;
        this.folder = folder;
    }

    /** The command that starts TLC in a JVM of its own, in its home. */
    List<String> words() {
        List<String> words = new ArrayList<>(JvmOptions.of(folder.root(), folder.temporary()));
        properties().forEach((name, value) -> words.add("-D" + name + "=" + value));
        if (request.jvmOptions().isEmpty()) { // what they ask for may come at the end, such as a profile
            words.add("-Dprimed.exit=" + folder.exit());
        }
        if (!installation.bundled()) {
            words.add("-Dprimed.watchMessages=true");
        }
        if (request.length() == CheckRequest.Length.SHORT) {
            words.addAll(JvmOptions.SHORT_RUNS);
        }
        words.addAll(memory);
        words.addAll(request.jvmOptions());
        words.addAll(
                List.of("-cp", JvmOptions.path(classPath()), MAIN, folder.root().toString()));
        words.addAll(ours());
        words.addAll(tlc());
        words.add(
                request.isAtHome()
                        ? request.moduleName()
                        : request.spec().toAbsolutePath().toString());
        return words;
    }

    /** What a JVM that is at work already needs to know, in any folder: the files of ours, and TLC's arguments. */
    List<String> arguments() {
        List<String> words = new ArrayList<>(ours());
        words.addAll(tlc());
        words.add(request.spec().toAbsolutePath().toString());
        return words;
    }

    /** The system properties that are the run's own. */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>(request.properties());
        properties.put("user.home", folder.home().toString());
        properties.put("TLA-Library", JvmOptions.path(folder.moduleFolders(request.libraries())));
        return properties;
    }

    private List<String> ours() {
        return List.of(folder.parameters().toString(), folder.counts().toString());
    }

    private List<String> tlc() {
        List<String> words = new ArrayList<>(List.of("-tool", "-checkpoint", "0", "-fp", "0"));
        words.addAll(List.of("-workers", request.workers() == CheckRequest.AUTO ? "auto" : "" + request.workers()));
        words.addAll(List.of("-metadir", folder.states().toString()));
        words.addAll(optional.words(OptionalWords.USER_FILE, folder.userOutput().toString()));
        words.addAll(List.of("-config", request.config().toAbsolutePath().toString()));
        if (request.coverage() || cannotCount()) {
            words.addAll(List.of("-coverage", "1"));
        }
        if (!request.deadlock()) {
            words.add("-deadlock");
        }
        if (request.goesOn()) {
            words.add("-continue");
        }
        if (request.length() == CheckRequest.Length.SHORT) {
            // TLC otherwise checks liveness in between, by the clock: what it has seen when it ends depends on that.
            words.addAll(optional.words(OptionalWords.LIVENESS, "final"));
        }
        words.addAll(mode());
        return words;
    }

    /** Another TLC may look different inside, so that our own classes do not count its actions' steps. */
    private boolean cannotCount() {
        return !installation.bundled() && request.mode() instanceof Mode.Exhaustive;
    }

    private List<String> mode() {
        Mode mode = request.mode();
        if (mode instanceof Mode.Simulation simulation) {
            return random("-simulate", simulation.traces(), simulation.depth(), simulation.seed());
        }
        if (mode instanceof Mode.Generation generation) {
            return random("-generate", generation.traces(), generation.depth(), generation.seed());
        }
        if (mode instanceof Mode.DepthFirst search) {
            return List.of("-dfid", "" + search.depth(), "-seed", "1");
        }
        return List.of("-seed", "1");
    }

    private static List<String> random(String option, long traces, int depth, @Nullable Long seed) {
        return List.of(option, "num=" + traces, "-depth", "" + depth, "-seed", "" + (seed == null ? 1 : seed));
    }

    /** Java overrides in libraries are for newer TLCs; they break every spec under the bundled one. */
    private List<Path> classPath() {
        Stream<Path> jars = installation.bundled()
                ? Stream.of()
                : request.libraries().stream().filter(Files::isRegularFile);
        return Stream.concat(Stream.of(installation.location(), folder.classes()), jars)
                .toList();
    }
}
