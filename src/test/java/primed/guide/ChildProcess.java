package primed.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import primed.cli.Primed;

/** A command that is ended, with all that it started, if it takes longer than it may. */
final class ChildProcess {
    private static final int MINUTES = 4;

    private ChildProcess() {}

    /** What a command prints, errors included. */
    static String output(List<String> command, Path folder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("primed-guide-", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(command + " has not ended after " + MINUTES + " minutes; so far it said:\n"
                        + Files.readString(output, UTF_8));
            }
            return Files.readString(output, UTF_8);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    /** Runs Primed as its jar would, from the classes of this build. */
    static String primed(List<String> arguments, Path folder) throws IOException, InterruptedException {
        return java(Primed.class, arguments, folder, folder);
    }

    /** Runs a class of this build, with more classes before it. */
    static String java(Class<?> main, List<String> arguments, Path classes, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return output(command, folder);
    }
}
