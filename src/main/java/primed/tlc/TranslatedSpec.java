package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import primed.trace.Behavior;
import primed.trace.Location;

/** A spec as TLC checks it, for what we read of it by ourselves: its PlusCal algorithms are translated. */
final class TranslatedSpec implements AutoCloseable {
    private final CheckRequest request;
    private final PlusCal algorithms;
    private final @Nullable ScratchFolder folder;
    private final String root;
    private final Path config;

    private TranslatedSpec(
            CheckRequest request, PlusCal algorithms, @Nullable ScratchFolder folder, String root, Path config) {
        this.request = request;
        this.algorithms = algorithms;
        this.folder = folder;
        this.root = root;
        this.config = config.toAbsolutePath();
    }

    /**
     * Translates what has to be translated.
     *
     * @param request the spec, and the libraries where its modules may lie
     * @throws OutlineException if an algorithm is refused, or has a translation that is stale
     */
    static TranslatedSpec of(CheckRequest request) throws IOException, InterruptedException {
        Path spec = request.spec();
        PlusCal algorithms = PlusCal.in(request);
        if (algorithms.isUnusable()) {
            throw new OutlineException(spec + " cannot be used:\n"
                    + algorithms.refusal().problems().stream()
                            .map(Problem::toString)
                            .collect(Collectors.joining("\n")));
        }
        if (algorithms.translations().isEmpty()) {
            return new TranslatedSpec(request, algorithms, null, String.valueOf(spec.getFileName()), request.config());
        }
        ScratchFolder folder = ScratchFolder.create("primed-pcal-");
        try {
            CheckRequest translated = folder.whileItLasts(path -> algorithms.translated(request, path));
            return new TranslatedSpec(
                    request,
                    algorithms,
                    folder,
                    translated.spec().toAbsolutePath().toString(),
                    translated.config());
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Runs one of our main classes in the spec's own folder; its first argument is the root module's file. */
    InsideRun.Result run(String main, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(root));
        all.addAll(List.of(arguments));
        return new InsideRun(main, request.spec(), request.libraries()).run(all);
    }

    /** The configuration, which assigns the constants of the translations too. */
    Path config() {
        return config;
    }

    /** A place in the files as they are. */
    Location inSource(Location location) {
        return algorithms.inSource(location);
    }

    /** A behavior with its places in the files as they are. */
    Behavior inSource(Behavior behavior) {
        return new OutcomePlaces(UnaryOperator.identity(), this::inSource).of(behavior);
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
