package primed.tlc;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The options that every JVM of TLC, or of ours beside it, is started with. */
final class JvmOptions {
    /** For runs of a few seconds: the optimizing compiler would cost more than it gives. */
    static final List<String> SHORT_RUNS = List.of("-XX:TieredStopAtLevel=1");

    /** TLC may use as much beside its heap as in it, for the fingerprints of the states. */
    private static final double PERCENT_FOR_HEAPS = 50;

    private JvmOptions() {}

    /**
     * What leaves memory for the others. A JVM alone may have a quarter of the machine's for its heap, which several of
     * them would take several times.
     *
     * @param jvms how many may be at work at once
     */
    static List<String> among(int jvms) {
        return jvms <= 2 ? List.of() : List.of("-XX:MaxRAMPercentage=" + PERCENT_FOR_HEAPS / jvms);
    }

    /** Files and folders as a JVM wants to be told them: a class path, or the places of modules. */
    static String path(List<Path> places) {
        return places.stream()
                .map(place -> place.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The command up to the options of the request. Locale and charset are fixed: TLC writes digits and strings by
     * them. TLC asks for this collector; no other one, and no class archive, starts a small model much faster.
     *
     * @param root where a report goes if the JVM crashes
     * @param temporary its own folder for temporary files
     */
    static List<String> of(Path root, Path temporary) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-XX:-UsePerfData", // a JVM that is killed would leave its file behind
                "-XX:ErrorFile=" + root.resolve("crash.log"),
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.stderr.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dtlc2.tool.impl.Tool.cdot=true", // action composition, where TLC has it
                "-Dtlc2.value.Values.width=2147483647");
    }
}
