package primed.sockmap.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import primed.tlc.ScratchFolder;

/**
 * Kernel images of Debian, by upstream version. They are fetched by package name with apt, unpacked without being
 * installed, and kept below a folder as {@code kernels/VERSION/vmlinuz}; who has no apt can put an image there himself.
 */
public final class KernelImages {
    private static final String PACKAGES = "^linux-image-[0-9].*-cloud-amd64-unsigned$";

    private final Path folder;

    /** @param cache where the lab keeps what it has fetched */
    public KernelImages(Path cache) {
        this.folder = cache.resolve("kernels").toAbsolutePath();
    }

    /** A package of the lists that apt has. */
    record Candidate(String name, String version) {

        String upstream() {
            int dash = version.lastIndexOf('-');
            String upstream = dash < 0 ? version : version.substring(0, dash);
            return upstream.substring(upstream.indexOf(':') + 1);
        }

        /** Reads the answer of {@code apt-cache show}. */
        static List<Candidate> parse(List<String> lines) {
            List<Candidate> candidates = new ArrayList<>();
            String name = "";
            for (String line : lines) {
                if (line.startsWith("Package: ")) {
                    name = line.substring("Package: ".length()).strip();
                } else if (line.startsWith("Version: ")) {
                    candidates.add(new Candidate(
                            name, line.substring("Version: ".length()).strip()));
                }
            }
            return candidates;
        }
    }

    /** The image of a version if it has been fetched before. */
    public Optional<KernelImage> cached(String version) {
        Path home = folder.resolve(version);
        Path image = home.resolve("vmlinuz");
        if (!Files.isRegularFile(image)) {
            return Optional.empty();
        }
        Path origin = home.resolve("origin");
        try {
            return Optional.of(new KernelImage(
                    version,
                    Files.exists(origin) ? Files.readString(origin).strip() : "put into the cache by hand",
                    image));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The image of a version, fetched if it is not there.
     *
     * @throws LabUnavailableException if it can be had nowhere
     */
    public KernelImage get(String version) throws IOException, InterruptedException {
        Optional<KernelImage> cached = cached(version);
        return cached.isPresent() ? cached.get() : fetch(version);
    }

    private KernelImage fetch(String version) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.create("primed-lab-")) {
            Candidate candidate = find(version, scratch.path());
            Tool.APT_GET.run(scratch.path(), List.of("-q", "download", candidate.name() + "=" + candidate.version()));
            Path unpacked = scratch.path().resolve("unpacked");
            Tool.DPKG.run(
                    scratch.path(), List.of("-x", only(scratch.path(), ".deb").toString(), unpacked.toString()));
            Path home = Files.createDirectories(folder.resolve(version));
            Files.writeString(home.resolve("origin"), candidate.name() + " " + candidate.version() + "\n");
            Path part = home.resolve("vmlinuz.part");
            Files.copy(vmlinuz(unpacked.resolve("boot")), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, home.resolve("vmlinuz"), StandardCopyOption.ATOMIC_MOVE);
        }
        return cached(version).orElseThrow();
    }

    private static Candidate find(String version, Path scratch) throws IOException, InterruptedException {
        List<String> names = Tool.APT_CACHE.lines(scratch, List.of("search", "--names-only", PACKAGES)).stream()
                .map(line -> line.substring(0, Math.max(0, line.indexOf(' '))))
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> show = new ArrayList<>(List.of("show"));
        show.addAll(names);
        List<Candidate> candidates = names.isEmpty() ? List.of() : Candidate.parse(Tool.APT_CACHE.lines(scratch, show));
        return candidates.stream()
                .filter(candidate -> candidate.upstream().equals(version))
                .max(Comparator.comparing(Candidate::version))
                .orElseThrow(() -> new LabUnavailableException("There is no kernel " + version
                        + " in the cache, and apt knows no package linux-image-*-cloud-amd64-unsigned of that version; it knows "
                        + (candidates.isEmpty()
                                ? "none"
                                : String.join(
                                        ", ",
                                        candidates.stream()
                                                .map(Candidate::upstream)
                                                .distinct()
                                                .sorted()
                                                .toList()))
                        + ". Debian 12 with its security updates has them; apt-get update renews the lists."));
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new LabUnavailableException("apt-get download has brought no " + ending));
        }
    }

    private static Path vmlinuz(Path boot) throws IOException {
        try (Stream<Path> files = Files.list(boot)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("vmlinuz"))
                    .findFirst()
                    .orElseThrow(() -> new LabUnavailableException("the package holds no boot/vmlinuz*"));
        }
    }
}
