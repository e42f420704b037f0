package primed.tlc;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts TLC in a JVM of its own, for one request. */
final class CommandLine {
    private static final String MAIN = "primed.tlc.inside.Main";

    private final Installation installation;
    private final CheckRequest request;
    private final RunFolder folder;

    CommandLine(Installation installation, CheckRequest request, RunFolder folder) {
        this.installation = installation;
        this.request = request;
        this.folder = folder;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvm());
        words.add(MAIN);
        words.add(folder.root().toString());
        words.add(folder.parameters().toString());
        words.addAll(tlc());
        return words;
    }

    /** Locale and charset are fixed: TLC writes digits and strings by them. */
    private List<String> jvm() {
        List<String> words = new ArrayList<>(List.of(
                // TLC asks for this collector; no other one, and no class archive, starts a small model much faster.
                "-XX:+UseParallelGC",
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-Duser.home=" + folder.home(),
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.stderr.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dtlc2.value.Values.width=2147483647",
                "-DTLA-Library=" + joined(libraryFolders())));
        words.addAll(request.jvmOptions());
        words.add("-cp");
        words.add(joined(classPath()));
        return words;
    }

    private List<String> tlc() {
        List<String> words = new ArrayList<>(List.of("-tool", "-checkpoint", "0", "-fp", "0"));
        words.addAll(List.of("-workers", request.workers() == CheckRequest.AUTO ? "auto" : "" + request.workers()));
        words.addAll(List.of("-metadir", folder.states().toString()));
        words.addAll(List.of("-userFile", folder.userOutput().toString()));
        words.addAll(List.of("-config", request.config().toAbsolutePath().toString()));
        if (request.coverage()) {
            words.addAll(List.of("-coverage", "1"));
        }
        if (!request.deadlock()) {
            words.add("-deadlock");
        }
        words.addAll(mode());
        words.add(request.moduleName());
        return words;
    }

    private List<String> mode() {
        if (request.mode() instanceof Mode.Simulation simulation) {
            Long seed = simulation.seed();
            return List.of(
                    "-simulate",
                    "num=" + simulation.traces(),
                    "-depth",
                    "" + simulation.depth(),
                    "-seed",
                    "" + (seed == null ? 1 : seed));
        }
        return List.of("-seed", "1");
    }

    /** Java overrides in libraries are for newer TLCs; they break every spec under the bundled one. */
    private List<Path> classPath() {
        Stream<Path> jars = installation.bundled()
                ? Stream.of()
                : request.libraries().stream().filter(Files::isRegularFile);
        return Stream.concat(Stream.of(installation.location(), folder.classes()), jars)
                .toList();
    }

    private List<Path> libraryFolders() {
        return Stream.concat(request.libraries().stream().filter(Files::isDirectory), Stream.of(folder.libraries()))
                .toList();
    }

    private static String joined(List<Path> paths) {
        return paths.stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
