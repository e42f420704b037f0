package primed.sockmap.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs programs to their ends. */
final class Commands {
    private Commands() {}

    static String output(Path folder, List<String> command) throws IOException, InterruptedException {
        return output(folder, command, Path.of("/dev/null"));
    }

    /**
     * Runs a program.
     *
     * @param folder where it runs
     * @param input what it reads
     * @return what it prints
     * @throws LabUnavailableException if it fails, with what it says
     */
    static String output(Path folder, List<String> command, Path input) throws IOException, InterruptedException {
        try (LabProcess process = LabProcess.start(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true))) {
            String output = new String(process.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.process().waitFor() != 0) {
                throw new LabUnavailableException(String.join(" ", command) + " fails: " + output.strip());
            }
            return output;
        }
    }
}
