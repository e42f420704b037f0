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
    private final Path spec;
    private final PlusCal algorithms;
    private final @Nullable ScratchFolder folder;
    private final String root;

    private TranslatedSpec(Path spec, PlusCal algorithms, @Nullable ScratchFolder folder, String root) {
        this.spec = spec;
        this.algorithms = algorithms;
        this.folder = folder;
        this.root = root;
    }

    /**
     * Translates what has to be translated.
     *
     * @param config the model's configuration; null for the one beside the spec, if there is any
     * @throws OutlineException if an algorithm is refused, or has a translation that is stale
     */
    static TranslatedSpec of(Path spec, @Nullable Path config) throws IOException, InterruptedException {
        CheckRequest request = config == null ? CheckRequest.of(spec) : CheckRequest.of(spec, config);
        PlusCal algorithms = PlusCal.in(request);
        if (algorithms.isUnusable()) {
            throw new OutlineException(spec + " cannot be used:\n"
                    + algorithms.refusal().problems().stream()
                            .map(Problem::toString)
                            .collect(Collectors.joining("\n")));
        }
        if (algorithms.translations().isEmpty()) {
            return new TranslatedSpec(spec, algorithms, null, String.valueOf(spec.getFileName()));
        }
        ScratchFolder folder = ScratchFolder.create("primed-pcal-");
        try {
            Path root = folder.whileItLasts(
                    path -> algorithms.translated(request, path).spec());
            return new TranslatedSpec(
                    spec, algorithms, folder, root.toAbsolutePath().toString());
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Runs one of our main classes in the spec's own folder; its first argument is the root module's file. */
    InsideRun.Result run(String main, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(root));
        all.addAll(List.of(arguments));
        return new InsideRun(main, spec).run(all);
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
