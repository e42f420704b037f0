package primed.sockmap.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import primed.tlc.ScratchFolder;

/** A small Java runtime for the guest, made by jlink of the JDK that we run on. */
final class GuestRuntime {
    /**
     * What Primed's kernel commands need: JNA logs, Jackson can do XML, picocli looks for SQL types if they are there.
     */
    private static final String MODULES = "java.base,java.logging,java.management,java.xml,jdk.unsupported";

    private GuestRuntime() {}

    /**
     * The runtime, made if it is not there.
     *
     * @param cache where the lab keeps what it has made
     * @throws LabUnavailableException if this is no JDK
     */
    static Path in(Path cache) throws IOException, InterruptedException {
        Path runtimes = Files.createDirectories(cache.resolve("runtimes")).toAbsolutePath();
        Path home = runtimes.resolve(System.getProperty("java.runtime.version", "unknown"));
        if (Files.isDirectory(home)) {
            return home;
        }
        Path jdk = Path.of(System.getProperty("java.home"));
        Path jlink = jdk.resolve("bin").resolve("jlink");
        if (!Files.isExecutable(jlink) || !Files.isDirectory(jdk.resolve("jmods"))) {
            throw new LabUnavailableException("There is no jlink, or no jmods, in " + jdk
                    + ". The lab makes a small Java runtime for the guest; run Primed on a whole JDK.");
        }
        try (ScratchFolder scratch = ScratchFolder.create("primed-lab-")) {
            Path made = scratch.path().resolve("jre");
            List<String> command = List.of(
                    jlink.toString(),
                    "--add-modules",
                    MODULES,
                    "--strip-debug",
                    "--no-man-pages",
                    "--no-header-files",
                    "--output",
                    made.toString());
            Commands.output(scratch.path(), command);
            Commands.output(
                    scratch.path(), List.of(made.resolve("bin/java").toString(), "-Xshare:dump", "-Xlog:disable"));
            move(made, home);
        }
        return home;
    }

    private static void move(Path made, Path home) throws IOException {
        Path part = home.resolveSibling(home.getFileName() + ".part");
        Trees.delete(part);
        Trees.copy(made, part);
        Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    }
}
