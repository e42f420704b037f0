package primed.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** @throws InterruptedException if the thread was interrupted; the process is killed then */
    Result run(List<String> arguments) throws IOException, InterruptedException {
        try (RunFolder folder = RunFolder.createIn(Path.of(System.getProperty("java.io.tmpdir")))) {
            ChildProcess child = folder.scratch().whileItLasts(root -> {
                folder.furnish();
                folder.unpack(libraries);
                Installation.copyInside(folder.classes());
                return ChildProcess.start(command(arguments, folder), folder.scratch());
            });
            boolean isWhole = exit(child) == 0 && Files.exists(folder.parameters());
            return new Result(
                    isWhole ? Optional.of(Files.readAllLines(folder.parameters())) : Optional.empty(),
                    withoutProgress(ModuleFiles.text(folder.printed())));
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

    private static int exit(ChildProcess process) throws InterruptedException {
        try (ChildProcess child = process) {
            return child.process().waitFor();
        }
    }

    private ProcessBuilder command(List<String> arguments, RunFolder folder) {
        Path home = CheckRequest.of(spec).home();
        List<Path> modules = Stream.concat(Stream.of(home), folder.moduleFolders(libraries).stream())
                .toList();
        List<String> words = new ArrayList<>(JvmOptions.of(folder.root(), folder.temporary()));
        words.addAll(JvmOptions.SHORT_RUNS);
        words.add("-DTLA-Library=" + JvmOptions.path(modules));
        words.addAll(List.of(
                "-cp",
                JvmOptions.path(List.of(Installation.onClassPath().location(), folder.classes())),
                "primed.tlc.inside." + main,
                folder.root().toString(),
                folder.parameters().toString()));
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.printed().toFile());
    }
}
