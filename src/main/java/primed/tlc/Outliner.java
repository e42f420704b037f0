package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the outlines of specs with SANY, TLC's parser, in a JVM of its own. */
public final class Outliner {
    private static final Pattern BEHAVIOR = Pattern.compile("\\b(?:SPECIFICATION|NEXT)\\s+(\\w+)");

    private Outliner() {}

    /**
     * Reads a spec's outline. An algorithm in PlusCal is translated first, as {@link Tlc#check} does.
     *
     * @param spec the root module's file
     * @param config a configuration that names the specification, or null for {@code Spec}, or else {@code Next}
     * @throws OutlineException if the spec cannot be parsed, or the translation of its algorithm is stale
     * @throws IOException if there is no such file, or no JVM can be started
     */
    public static SpecOutline read(Path spec, @Nullable Path config) throws IOException, InterruptedException {
        try (TranslatedSpec translated =
                TranslatedSpec.of(config == null ? CheckRequest.of(spec) : CheckRequest.of(spec, config))) {
            InsideRun.Result result = translated.run("Outline", config == null ? "" : behavior(config));
            return SpecOutline.parse(result.lines()
                            .orElseThrow(() -> new OutlineException(spec + " cannot be parsed:\n" + result.printed())))
                    .moved(translated::inSource);
        }
    }

    private static String behavior(Path config) throws IOException {
        String text = new ModuleText(ModuleFiles.read(config)).withoutComments();
        Matcher named = BEHAVIOR.matcher(text);
        return named.find() ? named.group(1) : "";
    }
}
