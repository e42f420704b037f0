package primed.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import primed.trace.Location;

/**
 * TLC in a JVM of its own.
 *
 * <p>Runs do not disturb each other, nor does a run leave anything behind: its files are private and deleted, its
 * process and whatever that started is killed when the time is over, when the waiting thread is interrupted and when
 * this JVM ends.
 */
public final class Tlc implements AutoCloseable {
    /** How long a model may take in a JVM that runs several before it is given one of its own, with all means. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** As many times longer may take what is said to be short. */
    private static final int TRUST = 5;

    private static final Set<Result> WITHOUT_VERDICT = Set.of(Result.INCOMPLETE, Result.TIMEOUT, Result.CRASH);

    private final Installation installation;
    private final Path temporary;
    private final @Nullable WarmJvms jvms;
    private final Duration patience;
    private final List<String> memory;

    Tlc(Installation installation, Path temporary) {
        this(installation, temporary, null, PATIENCE, List.of());
    }

    private Tlc(Installation installation) {
        this(installation, Path.of(System.getProperty("java.io.tmpdir")));
    }

    private Tlc(
            Installation installation,
            Path temporary,
            @Nullable WarmJvms jvms,
            Duration patience,
            List<String> memory) {
        this.installation = installation;
        this.temporary = temporary;
        this.jvms = jvms;
        this.patience = patience;
        this.memory = memory;
    }

    /**
     * The same TLC for many small models: JVMs are kept and run one model after another, as long as each run ends well
     * and leaves nothing. The outcomes are the same. Another TLC than the one that comes with Primed still gets a JVM
     * for each model.
     *
     * @param atOnce how many of them may be checked at once: they share the machine's memory
     * @return to be closed, which ends the JVMs
     */
    public Tlc forMany(int atOnce) {
        return forMany(atOnce, PATIENCE);
    }

    /** The same, with another time after which a model gets a JVM of its own. */
    Tlc forMany(int atOnce, Duration newPatience) {
        List<String> share = JvmOptions.among(atOnce);
        WarmJvms kept = installation.bundled() ? new WarmJvms(installation, temporary, share) : null;
        return new Tlc(installation, temporary, kept, newPatience, share);
    }

    /** Ends the JVMs that wait for further models. */
    @Override
    public void close() {
        if (jvms != null) {
            jvms.close();
        }
    }

    /** The TLC that comes with Primed, 2.18. */
    public static Tlc bundled() {
        return new Tlc(Installation.onClassPath());
    }

    /**
     * Another TLC.
     *
     * @param jar a {@code tla2tools.jar}
     * @throws IllegalArgumentException if there is no such file
     */
    public static Tlc of(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("there is no file [" + jar + "]");
        }
        return new Tlc(new Installation(jar.toAbsolutePath(), false));
    }

    /** Whether this TLC can search in this way: the one that comes with Primed cannot generate. */
    public boolean supports(Mode mode) {
        return !installation.bundled() || !(mode instanceof Mode.Generation);
    }

    /**
     * Checks a model.
     *
     * @return what it came to; a spec or configuration that cannot be used is a result, not an exception
     * @throws IOException if TLC cannot be started or its files cannot be written
     * @throws InterruptedException if the thread was interrupted; TLC is killed then
     */
    public Outcome check(CheckRequest request, ProgressListener listener) throws IOException, InterruptedException {
        long start = System.nanoTime();
        if (!isReadableFile(request.spec())) {
            return Refusal.of(Result.PARSE_ERROR, request.spec());
        }
        if (!new ModuleText(ModuleFiles.text(request.spec())).hasModule()) {
            return Refusal.of(Result.PARSE_ERROR, List.of(noModule(request)));
        }
        if (!isReadableFile(request.config()) || Refusal.isOfUnfitName(request.config())) {
            return Refusal.of(Result.CONFIG_ERROR, request.config());
        }
        PlusCal algorithms = PlusCal.in(request);
        if (algorithms.isUnusable()) {
            return algorithms.refusal();
        }
        if (algorithms.translations().isEmpty()) {
            return algorithms.inSource(checkAndName(request, listener, start));
        }
        try (ScratchFolder folder = ScratchFolder.createIn(temporary, "primed-pcal-")) {
            CheckRequest translated = folder.whileItLasts(path -> algorithms.translated(request, path));
            return algorithms.inSource(checkAndName(translated, listener, start));
        }
    }

    /** SANY would end with an exception of its own. */
    private static Problem noModule(CheckRequest request) {
        String name = request.moduleName();
        String text = "There is no module in " + name + ".tla: no line such as ---- MODULE " + name
                + " ----. A module is written in UTF-8.";
        return new Problem(text, name, 1, 1);
    }

    private static boolean isReadableFile(Path file) {
        return Files.isRegularFile(file) && Files.isReadable(file);
    }

    /**
     * Where the places in a model's state graph are in its files as they are: PlusCal that is not translated is
     * translated for TLC, and what it explores is the translation.
     *
     * @throws IOException if a module cannot be read, or no JVM can be started for the translator
     * @throws InterruptedException if the thread was interrupted; the translator is killed then
     */
    public static UnaryOperator<Location> placesInSource(CheckRequest request)
            throws IOException, InterruptedException {
        PlusCal algorithms = PlusCal.in(request);
        return algorithms::inSource;
    }

    /**
     * TLC 2.18 does not say which of several temporal properties is violated: then each is checked by itself. If the
     * time does not suffice for all of them none is named: those found by then may not be all.
     */
    private Outcome checkAndName(CheckRequest request, ProgressListener listener, long start)
            throws IOException, InterruptedException {
        Outcome outcome = checkAsItIs(request, listener, start);
        List<String> properties = ModelConfig.read(request.config()).properties();
        if (!outcome.hasUnnamedLiveness() || properties.size() < 2) {
            return outcome;
        }
        List<String> violated = new ArrayList<>();
        String text = ModuleFiles.read(request.config());
        try (ScratchFolder folder = ScratchFolder.createIn(temporary, "primed-properties-")) {
            for (String property : properties) {
                Path config = folder.whileItLasts(
                        path -> Files.writeString(path.resolve("Property.cfg"), PropertyConfig.of(text, property)));
                Outcome single = checkAsItIs(request.withConfig(config), ProgressListener.NONE, start);
                if (WITHOUT_VERDICT.contains(single.result())) {
                    return outcome;
                }
                if (single.hasLivenessFailure()) {
                    violated.add(property);
                }
            }
        }
        return violated.isEmpty()
                ? outcome
                : outcome.withLivenessOf(String.join(", ", violated), Derivation.of(request));
    }

    private Outcome checkAsItIs(CheckRequest request, ProgressListener listener, long start)
            throws IOException, InterruptedException {
        if (jvms != null && canRunWarm(request)) {
            Outcome outcome = checkWarm(jvms, request, listener, start);
            if (outcome != null) {
                return outcome;
            }
            boolean isShort = System.nanoTime() - start < patience.toNanos() * TRUST;
            return checkAlone(isShort ? request : request.withLength(CheckRequest.Length.LONG), listener, start);
        }
        return checkAlone(request, listener, start);
    }

    private Outcome checkAlone(CheckRequest request, ProgressListener listener, long start)
            throws IOException, InterruptedException {
        Set<String> without = new LinkedHashSet<>();
        Outcome outcome = checkAlone(request, new OptionalWords(without), listener, start);
        Optional<String> refused = OptionalWords.refusedIn(outcome);
        while (refused.isPresent() && without.add(refused.get())) {
            outcome = checkAlone(request, new OptionalWords(without), listener, start);
            refused = OptionalWords.refusedIn(outcome);
        }
        return outcome;
    }

    private Outcome checkAlone(CheckRequest request, OptionalWords words, ProgressListener listener, long start)
            throws IOException, InterruptedException {
        try (RunFolder folder = RunFolder.createIn(temporary)) {
            Transcript transcript = new Transcript(listener);
            ChildProcess child = folder.scratch().whileItLasts(root -> {
                prepare(request, folder);
                Installation.copyInside(folder.classes());
                return ChildProcess.start(command(request, folder, words), folder.scratch());
            });
            Integer exit = new Run(child, folder.exit(), transcript).await(left(request.timeout(), start));
            return outcome(request, folder, transcript, exit, start);
        }
    }

    /** What is left of the time that a model may take: it may have been tried in another JVM before. */
    static @Nullable Duration left(@Nullable Duration timeout, long start) {
        if (timeout == null) {
            return null;
        }
        Duration left = timeout.minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The outcome, or null if the model needs a JVM of its own: it takes long, or something went wrong in this one. */
    private @Nullable Outcome checkWarm(WarmJvms warm, CheckRequest request, ProgressListener listener, long start)
            throws IOException, InterruptedException {
        Duration ours = request.length() == CheckRequest.Length.SHORT ? patience.multipliedBy(TRUST) : patience;
        Duration left = left(request.timeout(), start);
        boolean isLast = left != null && left.compareTo(ours) <= 0;
        WarmJvm jvm = warm.take();
        try (WarmRun run = new WarmRun(warm, jvm);
                RunFolder folder = RunFolder.createIn(jvm.folder())) {
            Transcript transcript = new Transcript(listener);
            folder.scratch().whileItLasts(root -> {
                prepare(request, folder);
                return folder;
            });
            CommandLine command = new CommandLine(installation, request, folder);
            Integer exit = run.await(command, folder.standardError(), transcript, isLast ? left : ours);
            if (exit == null && !isLast) {
                return null;
            }
            Outcome outcome = outcome(request, folder, transcript, exit, start);
            return outcome.result() == Result.CRASH ? null : outcome;
        }
    }

    /** Java classes that replace operators, and JVM options, are for a JVM of its own. */
    private static boolean canRunWarm(CheckRequest request) throws IOException {
        return !JavaOverrides.mayBeIn(request)
                && request.length() != CheckRequest.Length.LONG
                && request.mode() instanceof Mode.Exhaustive
                && request.jvmOptions().isEmpty()
                && request.libraries().stream().allMatch(Files::isDirectory);
    }

    private static Outcome outcome(
            CheckRequest request, RunFolder folder, Transcript transcript, @Nullable Integer exit, long start)
            throws IOException {
        Outcome read = transcript.outcome(ParameterFile.read(folder.parameters()));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new Review(request, folder, exit, elapsed).of(read);
    }

    private static void prepare(CheckRequest request, RunFolder folder) throws IOException {
        folder.furnish();
        folder.unpack(request.libraries());
    }

    private ProcessBuilder command(CheckRequest request, RunFolder folder, OptionalWords words) {
        return new ProcessBuilder(new CommandLine(installation, request, folder, words, memory).words())
                .directory(request.home().toFile())
                .redirectError(folder.standardError().toFile());
    }
}
