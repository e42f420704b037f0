package primed.spec;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A manifest cannot be used. The message says which, where, and what to do about it. */
public final class ManifestException extends RuntimeException {
    private final Path file;

    ManifestException(Path file, String problem, @Nullable Throwable cause) {
        super(file + ": " + problem, cause);
        this.file = file;
    }

    /** The manifest. */
    public Path file() {
        return file;
    }
}
