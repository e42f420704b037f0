package primed.sockmap.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program of this machine that the lab makes use of. */
enum Tool {
    QEMU("qemu-system-x86_64", "qemu-system-x86"),
    BUSYBOX("busybox", "busybox-static"),
    CPIO("cpio", "cpio"),
    LDD("ldd", "libc-bin"),
    DPKG("dpkg", "dpkg"),
    APT_GET("apt-get", "apt"),
    APT_CACHE("apt-cache", "apt");

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private final String program;
    private final String debianPackage;

    Tool(String program, String debianPackage) {
        this.program = program;
        this.debianPackage = debianPackage;
    }

    /** Where it is, if it is. */
    Optional<Path> find() {
        return find(System.getenv("PATH"));
    }

    Optional<Path> find(@Nullable String path) {
        return SEPARATOR
                .splitAsStream(path == null ? "" : path)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Where it is.
     *
     * @throws LabUnavailableException if it is not there
     */
    Path path() {
        return find().orElseThrow(() -> new LabUnavailableException(
                "There is no " + program + " here. On Debian: apt-get install " + debianPackage + "."));
    }

    /**
     * Runs it to its end.
     *
     * @return what it prints
     * @throws LabUnavailableException if it fails
     */
    String run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        return run(folder, arguments, Path.of("/dev/null"));
    }

    String run(Path folder, List<String> arguments, Path input) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path().toString()));
        command.addAll(arguments);
        return Commands.output(folder, command, input);
    }

    /** What it prints, as lines. */
    List<String> lines(Path folder, List<String> arguments) throws IOException, InterruptedException {
        return run(folder, arguments).lines().toList();
    }
}
