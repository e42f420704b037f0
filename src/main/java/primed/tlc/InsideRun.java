package primed.tlc;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs one of our own main classes beside TLC's, in a JVM of its own, and reads the lines that it writes to a file.
 *
 * @param main the class, one of {@code primed.tlc.inside}
 * @param spec the root module's file; its folder is the working directory, and holds further modules
 * @param libraries folders and jars with further modules
 */
record InsideRun(String main, Path spec, List<Path> libraries) {

    private static final List<String> PROGRESS = List.of(
            "TLC2 Version ",
            "Running ",
            "Starting SANY...",
            "Parsing file ",
            "Semantic processing of module ",
            "SANY finished.",
            "Starting... (",
            "Finished in ");

    /** What came out: the lines, unless something went wrong, and what was printed. */
    record Result(Optional<List<String>> lines, String printed) {}

    Result run(List<String> arguments) throws IOException, InterruptedException {
        try (RunFolder folder = RunFolder.createIn(Path.of(System.getProperty("java.io.tmpdir")))) {
            ChildProcess child = folder.scratch().whileItLasts(root -> {
                folder.furnish();
                folder.unpack(libraries);
                Installation.copyInside(folder.classes());
                return ChildProcess.start(command(arguments, folder), folder.scratch());
            });
            String printed = output(child);
            return new Result(
                    Files.exists(folder.parameters())
                            ? Optional.of(Files.readAllLines(folder.parameters()))
                            : Optional.empty(),
                    withoutProgress(printed));
        }
    }

    /**
     * TLC says how it goes, and SANY which files it reads, from a folder of ours that is gone when somebody reads this.
     */
    static String withoutProgress(String printed) {
        return printed.lines()
                .filter(line -> PROGRESS.stream().noneMatch(line::startsWith))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String output(ChildProcess process) throws IOException, InterruptedException {
        try (ChildProcess child = process;
                InputStream output = child.process().getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            child.process().waitFor();
            return text;
        }
    }

    private List<Path> libraryFolders(@Nullable Path home, RunFolder folder) {
        return Stream.of(
                        Stream.ofNullable(home),
                        libraries.stream().filter(Files::isDirectory),
                        Stream.of(folder.libraries()))
                .flatMap(paths -> paths)
                .toList();
    }

    private static String joined(List<Path> paths) {
        return paths.stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private ProcessBuilder command(List<String> arguments, RunFolder folder) {
        String classes = Installation.onClassPath().location() + File.pathSeparator + folder.classes();
        Path home = spec.toAbsolutePath().getParent();
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-DTLA-Library=" + joined(libraryFolders(home, folder)),
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-cp",
                classes,
                "primed.tlc.inside." + main,
                folder.root().toString(),
                folder.parameters().toString()));
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .directory(home == null ? null : home.toFile())
                .redirectErrorStream(true);
    }
}
