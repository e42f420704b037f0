package primed.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * TLC in a JVM of its own.
 *
 * <p>Runs do not disturb each other, nor does a run leave anything behind: its files are private and deleted, its
 * process and whatever that started is killed when the time is over, when the waiting thread is interrupted and when
 * this JVM ends.
 */
public final class Tlc {
    private final Installation installation;
    private final Path temporary;

    Tlc(Installation installation, Path temporary) {
        this.installation = installation;
        this.temporary = temporary;
    }

    private Tlc(Installation installation) {
        this(installation, Path.of(System.getProperty("java.io.tmpdir")));
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

    /**
     * Checks a model.
     *
     * @return what it came to; a spec or configuration that cannot be used is a result, not an exception
     * @throws IOException if TLC cannot be started or its files cannot be written
     * @throws InterruptedException if the thread was interrupted; TLC is killed then
     */
    public Outcome check(CheckRequest request, ProgressListener listener) throws IOException, InterruptedException {
        long start = System.nanoTime();
        if (!Files.isRegularFile(request.spec())) {
            return Refusal.of(Result.PARSE_ERROR, request.spec());
        }
        if (!Files.isRegularFile(request.config())) {
            return Refusal.of(Result.CONFIG_ERROR, request.config());
        }
        try (RunFolder folder = RunFolder.createIn(temporary)) {
            Transcript transcript = new Transcript(listener);
            ChildProcess child = folder.scratch().whileItLasts(root -> {
                prepare(request, folder);
                return ChildProcess.start(command(request, folder), folder);
            });
            Integer exit = new Run(child, transcript).await(request.timeout());
            Outcome read = transcript.outcome(ParameterFile.read(folder.parameters()));
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new Review(request, folder, exit, elapsed).of(read);
        }
    }

    private static void prepare(CheckRequest request, RunFolder folder) throws IOException {
        folder.furnish();
        Installation.copyInside(folder.classes());
        for (Path library : request.libraries()) {
            if (Files.isRegularFile(library)) {
                new LibraryJar(library).unpackInto(folder.libraries());
            }
        }
    }

    private ProcessBuilder command(CheckRequest request, RunFolder folder) {
        Path home = request.spec().toAbsolutePath().getParent();
        return new ProcessBuilder(new CommandLine(installation, request, folder).words())
                .directory(home == null ? null : home.toFile())
                .redirectError(folder.standardError().toFile());
    }
}
