package primed.junit;

import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that an annotation names.
 *
 * @param start where to begin
 * @param loader whose class path is looked at last
 */
record Lookup(Path start, ClassLoader loader) {

    static Lookup of(Class<?> type) {
        return new Lookup(Path.of("").toAbsolutePath(), type.getClassLoader());
    }

    /** The file or folder; an empty name is none. */
    @Nullable
    Path optional(String attribute, String name) {
        return name.isEmpty() ? null : find(attribute, name);
    }

    Path find(String attribute, String name) {
        return above(name)
                .or(() -> onClassPath(name))
                .orElseThrow(() -> new SpecTestException("@SpecTest(" + attribute + " = \"" + name
                        + "\"): there is no such file, neither in " + start
                        + " nor in a folder above it nor on the class path"));
    }

    private Optional<Path> above(String name) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                return Optional.of(start.equals(folder) ? file : file.normalize());
            }
        }
        return Optional.empty();
    }

    private Optional<Path> onClassPath(String name) {
        URL resource = loader.getResource(name);
        return resource == null || !"file".equals(resource.getProtocol())
                ? Optional.empty()
                : Optional.of(Path.of(URI.create(resource.toString())));
    }
}
