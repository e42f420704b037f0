package primed.tlc;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the outlines of specs with SANY, TLC's parser, in a JVM of its own. */
public final class Outliner {
    private static final String MAIN = "primed.tlc.inside.Outline";
    private static final Pattern COMMENT = Pattern.compile("\\\\\\*[^\\n]*|\\(\\*.*?\\*\\)", Pattern.DOTALL);
    private static final Pattern BEHAVIOR = Pattern.compile("\\b(?:SPECIFICATION|NEXT)\\s+(\\w+)");

    private Outliner() {}

    /**
     * Reads a spec's outline.
     *
     * @param spec the root module's file
     * @param config a configuration that names the specification, or null for {@code Spec}, or else {@code Next}
     * @throws OutlineException if the spec cannot be parsed
     * @throws IOException if there is no such file, or no JVM can be started
     */
    public static SpecOutline read(Path spec, @Nullable Path config) throws IOException, InterruptedException {
        try (RunFolder folder = RunFolder.createIn(Path.of(System.getProperty("java.io.tmpdir")))) {
            ChildProcess child = folder.scratch().whileItLasts(root -> {
                folder.furnish();
                Installation.copyInside(folder.classes());
                return ChildProcess.start(command(spec, config == null ? "" : behavior(config), folder), folder.scratch());
            });
            String said = output(child);
            if (!Files.exists(folder.parameters())) {
                throw new OutlineException(spec + " cannot be parsed:\n" + said.strip());
            }
            return SpecOutline.parse(Files.readAllLines(folder.parameters()));
        }
    }

    private static String output(ChildProcess process) throws IOException, InterruptedException {
        try (ChildProcess child = process;
                InputStream output = child.process().getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            child.process().waitFor();
            return text;
        }
    }

    private static ProcessBuilder command(Path spec, String behavior, RunFolder folder) {
        Path file = spec.toAbsolutePath();
        String classes = Installation.onClassPath().location() + File.pathSeparator + folder.classes();
        Path home = file.getParent();
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder.temporary(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classes,
                        MAIN,
                        folder.root().toString(),
                        folder.parameters().toString(),
                        String.valueOf(file.getFileName()),
                        behavior))
                .directory(home == null ? null : home.toFile())
                .redirectErrorStream(true);
    }

    private static String behavior(Path config) throws IOException {
        String text = COMMENT.matcher(Files.readString(config)).replaceAll(" ");
        Matcher named = BEHAVIOR.matcher(text);
        return named.find() ? named.group(1) : "";
    }
}
