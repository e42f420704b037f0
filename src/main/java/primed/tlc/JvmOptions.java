package primed.tlc;

import java.nio.file.Path;
import java.util.List;

/** The options that every JVM of TLC is started with. */
final class JvmOptions {
    /** For runs of a few seconds: the optimizing compiler would cost more than it gives. */
    static final List<String> SHORT_RUNS = List.of("-XX:TieredStopAtLevel=1");

    private JvmOptions() {}

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
