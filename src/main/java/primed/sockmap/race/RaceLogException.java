package primed.sockmap.race;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file is not a log of races. The message says which file, which line, and what is wrong there. */
public final class RaceLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RaceLogException(Path file, int line, String problem, @Nullable Throwable cause) {
        super(file + ":" + line + ": " + problem, cause);
    }
}
