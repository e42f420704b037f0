package primed.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Where the lab keeps what it has fetched, and finds what it puts into guests. */
final class LabPlaces {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private LabPlaces() {}

    /** {@code primed/lab} below {@code XDG_CACHE_HOME} or {@code ~/.cache}. */
    static Path cache() {
        String caches = System.getenv("XDG_CACHE_HOME");
        Path home = caches == null || caches.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(caches);
        return home.resolve("primed").resolve("lab");
    }

    /** Primed's own class path; what is on it of test classes is left out. */
    static List<Path> classPath() {
        return SEPARATOR
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(Files::exists)
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(Path::toAbsolutePath)
                .toList();
    }

    /** The name of a trace: that of its file without folder and ending. */
    static String nameOfTrace(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(TraceFolder.ENDING, "");
    }
}
