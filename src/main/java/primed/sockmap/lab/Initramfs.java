package primed.sockmap.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The root file system of a guest, which is all that it has: busybox, a Java runtime, Primed, and the job. */
final class Initramfs {
    /** The class that does the job in the guest; it is a part of the command line, which this room does not know. */
    private static final String MAIN = "primed.cli.Primed";

    private static final Pattern LIBRARY = Pattern.compile("(/\\S+)(?= \\(0x)");
    private static final String JNA = "com/sun/jna/linux-x86-64/libjnidispatch.so";
    private static final Set<String> JNA_FLAGS = Set.of("-Djna.nosys=true", "-Djna.boot.library.path=/primed/jna");
    private static final List<String> SMALL_AND_QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms128m", "-Xmx256m", "-Xshare:auto");

    private final Path root;
    private final Path scratch;

    private Initramfs(Path scratch) {
        this.scratch = scratch;
        this.root = scratch.resolve("root");
    }

    /**
     * Makes it.
     *
     * @param scratch a folder for it, which it fills
     * @param runtime the Java runtime
     * @param content what is special to this guest
     * @return the archive
     */
    static Path make(Path scratch, Path runtime, GuestContent content) throws IOException, InterruptedException {
        Initramfs initramfs = new Initramfs(scratch);
        initramfs.furnish(runtime);
        initramfs.addPrimed(content);
        return initramfs.pack();
    }

    private void furnish(Path runtime) throws IOException, InterruptedException {
        for (String folder : List.of("proc", "sys", "dev", "tmp", "bin", "primed/jna")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.copy(Tool.BUSYBOX.path().toRealPath(), root.resolve("bin/busybox"));
        resource("/primed/sockmap/lab/init", root.resolve("init"));
        if (!root.resolve("init").toFile().setExecutable(true)) {
            throw new IOException("cannot make " + root.resolve("init") + " executable");
        }
        Trees.copy(runtime, root.resolve("jre"));
        resource("/" + JNA, root.resolve("primed/jna/libjnidispatch.so"));
        addLibraries(
                List.of(
                        runtime.resolve("bin/java"),
                        runtime.resolve("lib/server/libjvm.so"),
                        root.resolve("primed/jna/libjnidispatch.so")),
                runtime);
    }

    /** The shared libraries of this machine that the programs need, to the same places. */
    private void addLibraries(List<Path> programs, Path runtime) throws IOException, InterruptedException {
        Set<Path> libraries = new TreeSet<>();
        for (Path program : programs) {
            for (String line : Tool.LDD.lines(scratch, List.of(program.toString()))) {
                Matcher matcher = LIBRARY.matcher(line);
                if (matcher.find()) {
                    libraries.add(Path.of(matcher.group(1)).normalize());
                }
            }
        }
        libraries.removeIf(library -> library.startsWith(runtime));
        for (Path library : libraries) {
            Path target = root.resolve(library.toString().substring(1));
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(library.toRealPath(), target);
        }
    }

    private void addPrimed(GuestContent content) throws IOException {
        Path home = root.resolve("primed");
        List<String> classPath = new ArrayList<>();
        for (Path entry : content.classPath()) {
            String name = "cp/" + classPath.size() + "-" + entry.getFileName();
            Path target = home.resolve(name);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Trees.copy(entry, target);
            classPath.add(name);
        }
        content.files().forEach((name, file) -> copy(file, home.resolve(name)));
        Files.writeString(home.resolve("job.json"), GuestJson.write(content.job()));
        Files.writeString(home.resolve("token"), content.token());
        List<String> arguments = new ArrayList<>(SMALL_AND_QUICK);
        arguments.addAll(JNA_FLAGS);
        arguments.addAll(List.of("-cp", String.join(":", classPath), MAIN, "kernel", "guest", "job.json"));
        Files.write(home.resolve("java.args"), arguments);
    }

    private static void copy(Path file, Path target) {
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pack() throws IOException, InterruptedException {
        Path list = scratch.resolve("files.txt");
        try (var files = Files.walk(root)) {
            Files.write(
                    list,
                    files.map(file -> root.relativize(file).toString())
                            .filter(name -> !name.isEmpty())
                            .sorted()
                            .toList());
        }
        Path archive = scratch.resolve("initramfs.cpio");
        Tool.CPIO.run(
                root, List.of("--create", "--format=newc", "--quiet", "--owner=0:0", "-O", archive.toString()), list);
        Trees.delete(root);
        return archive;
    }

    private static void resource(String name, Path target) throws IOException {
        try (InputStream in = Initramfs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LabUnavailableException("Primed is not complete: " + name + " is missing");
            }
            Files.copy(in, target);
        }
    }
}
