package primed.tlc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What TLC is to check, and how.
 *
 * @param spec the file of the root module, {@code Name.tla}
 * @param home the folder that TLC runs in: what the spec reads and writes by a relative path is there
 * @param config the file of the model's configuration, in any folder
 * @param workers the number of threads, or {@link #AUTO}; only with one worker the same trace is found each time
 * @param timeout how long TLC may run before it is stopped, or null for as long as it takes
 * @param coverage whether to count what each action contributes
 * @param libraries folders and jar files that hold further modules
 * @param mode how to search
 * @param deadlock whether a state without successor is an error
 * @param goesOn whether to go on after a violation, and find others
 * @param length how long it is thought to take
 * @param jvmOptions options for TLC's own JVM, for example {@code -Xmx4g}
 * @param properties system properties for this run alone: what {@link #withGraph} and {@link #withGraphLimit} say
 */
public record CheckRequest(
        Path spec,
        Path home,
        Path config,
        int workers,
        @Nullable Duration timeout,
        boolean coverage,
        List<Path> libraries,
        Mode mode,
        boolean deadlock,
        boolean goesOn,
        Length length,
        List<String> jvmOptions,
        Map<String, String> properties) {
    /** As many workers as there are processors. */
    public static final int AUTO = 0;

    /** How long a run is thought to take; it decides what is fastest, and never the verdict. */
    public enum Length {
        /**
         * A few seconds: the JVM's optimizing compiler would cost more than it gives, and liveness is checked once, at
         * the end.
         */
        SHORT,
        /** It may be a few seconds or hours. */
        UNKNOWN,
        /** Longer. */
        LONG
    }

    /** The system property by which TLC's JVM is told where to write the state graph. */
    private static final String GRAPH = "primed.graph";

    public CheckRequest {
        libraries = List.copyOf(libraries);
        jvmOptions = List.copyOf(jvmOptions);
        properties = Map.copyOf(properties);
        if (workers < 0) {
            throw new IllegalArgumentException("workers must not be negative, but is [" + workers + "]");
        }
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException("timeout must be positive, but is [" + timeout + "]");
        }
    }

    /** An exhaustive search by one worker, with the configuration {@code Name.cfg} that lies beside the spec. */
    public static CheckRequest of(Path spec) {
        return of(spec, spec.resolveSibling(ModuleFiles.nameOf(spec) + ".cfg"));
    }

    /** An exhaustive search by one worker. */
    public static CheckRequest of(Path spec, Path config) {
        return new CheckRequest(
                spec,
                folderOf(spec),
                config,
                1,
                null,
                false,
                List.of(),
                new Mode.Exhaustive(),
                true,
                false,
                Length.UNKNOWN,
                List.of(),
                Map.of());
    }

    /** The name of the root module. */
    public String moduleName() {
        return ModuleFiles.nameOf(spec);
    }

    private static Path folderOf(Path spec) {
        Path folder = spec.toAbsolutePath().getParent();
        return folder == null ? spec.toAbsolutePath() : folder;
    }

    /** Whether the root module lies where TLC runs, so that its name is enough. */
    boolean isAtHome() {
        return home.equals(folderOf(spec));
    }

    public CheckRequest withConfig(Path newConfig) {
        return with(draft -> draft.config = newConfig);
    }

    /** The same spec with another root module, that lies elsewhere; TLC runs where it would have run. */
    CheckRequest withSpec(Path newSpec) {
        return with(draft -> draft.spec = newSpec);
    }

    public CheckRequest withWorkers(int newWorkers) {
        return with(draft -> draft.workers = newWorkers);
    }

    public CheckRequest withTimeout(@Nullable Duration newTimeout) {
        return with(draft -> draft.timeout = newTimeout);
    }

    public CheckRequest withCoverage(boolean newCoverage) {
        return with(draft -> draft.coverage = newCoverage);
    }

    public CheckRequest withLibraries(List<Path> newLibraries) {
        return with(draft -> draft.libraries = newLibraries);
    }

    public CheckRequest withMode(Mode newMode) {
        return with(draft -> draft.mode = newMode);
    }

    public CheckRequest withDeadlock(boolean newDeadlock) {
        return with(draft -> draft.deadlock = newDeadlock);
    }

    /** Whether to go on after a violation; the run then ends when all has been searched. */
    public CheckRequest withGoingOn(boolean newGoesOn) {
        return with(draft -> draft.goesOn = newGoesOn);
    }

    /**
     * The same, and the whole state graph is written to a file while TLC searches; {@code primed.graph} reads it.
     *
     * @param file is replaced if it is there
     */
    public CheckRequest withGraph(Path file) {
        return withProperty(GRAPH, file.toAbsolutePath().toString());
    }

    /** The same, and a state graph that is written has this many states at most: TLC ends when there are more. */
    public CheckRequest withGraphLimit(int states) {
        return withProperty(GRAPH + ".limit", String.valueOf(states));
    }

    private CheckRequest withProperty(String name, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(name, value);
        return with(draft -> draft.properties = more);
    }

    public CheckRequest withJvmOptions(List<String> newJvmOptions) {
        return with(draft -> draft.jvmOptions = newJvmOptions);
    }

    public CheckRequest withLength(Length newLength) {
        return with(draft -> draft.length = newLength);
    }

    private CheckRequest with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.request();
    }

    /** A request that differs in one thing, while it is made. */
    private static final class Draft {
        private Path spec;
        private final Path home;
        private Path config;
        private int workers;
        private @Nullable Duration timeout;
        private boolean coverage;
        private List<Path> libraries;
        private Mode mode;
        private boolean deadlock;
        private boolean goesOn;
        private Length length;
        private List<String> jvmOptions;
        private Map<String, String> properties;

        Draft(CheckRequest request) {
            spec = request.spec;
            home = request.home;
            config = request.config;
            workers = request.workers;
            timeout = request.timeout;
            coverage = request.coverage;
            libraries = request.libraries;
            mode = request.mode;
            deadlock = request.deadlock;
            goesOn = request.goesOn;
            length = request.length;
            jvmOptions = request.jvmOptions;
            properties = request.properties;
        }

        CheckRequest request() {
            return new CheckRequest(
                    spec,
                    home,
                    config,
                    workers,
                    timeout,
                    coverage,
                    libraries,
                    mode,
                    deadlock,
                    goesOn,
                    length,
                    jvmOptions,
                    properties);
        }
    }
}
