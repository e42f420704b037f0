package primed.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out before the work whether its results can be written. */
final class Outputs {
    private Outputs() {}

    /** Refuses a file that cannot be written; null is none. */
    static void requireFile(String option, @Nullable Path file) {
        if (file != null && Files.isDirectory(file)) {
            throw new UnusableException(option + " names " + file + ", which is a folder.");
        }
        require(option, file);
    }

    /** Refuses a folder that cannot be made or written to; null is none. */
    static void requireFolder(String option, @Nullable Path folder) {
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableException(option + " names " + folder + ", which is not a folder.");
        }
        require(option, folder);
    }

    /**
     * Writes a text to a file, and makes the folder.
     *
     * @throws UnusableException if it cannot be written
     */
    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (FileSystemException e) {
            throw new UnusableException(file + " cannot be written: " + e);
        } catch (IOException e) {
            throw new UnusableException(file + " cannot be written: " + e.getMessage());
        }
    }

    private static void require(String option, @Nullable Path path) {
        if (path == null) {
            return;
        }
        Path there = path.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        boolean isTarget = there.equals(path.toAbsolutePath().normalize());
        if (!Files.isWritable(there) || (!isTarget && !Files.isDirectory(there))) {
            throw new UnusableException(option + " names " + path + ", but " + there + " cannot be written to.");
        }
    }
}
