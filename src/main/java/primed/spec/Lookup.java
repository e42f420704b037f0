package primed.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the files that a manifest names.
 *
 * @param folders where to look, nearest first
 */
record Lookup(List<Path> folders) {
    Lookup {
        folders = List.copyOf(folders);
    }

    /** From the folder of {@code file}, then from each folder above it. */
    static Lookup around(Path file) {
        List<Path> folders = new ArrayList<>();
        for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            folders.add(folder);
        }
        return new Lookup(folders);
    }

    Optional<Path> find(String path) {
        return folders.stream()
                .map(folder -> folder.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
