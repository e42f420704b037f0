package primed.tlc.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The end of this JVM, told to the parent before it comes.
 *
 * <p>A JVM that exits waits up to 300 ms for threads in native code (HotSpot's
 * {@code VM_Exit::wait_for_threads_in_native_to_block}). There always are some: ours listens to the parent, and TLC's
 * set of fingerprints to other machines. A parent that knows the exit code need not wait, and kills this JVM.
 */
final class Exit {
    /** The system property that names the file for the exit code; without it, the parent waits. */
    static final String FILE = "primed.exit";

    private Exit() {}

    /** Ends this JVM. When the parent sees the end of our output, the exit code is in the file. */
    static void with(int code) {
        String file = System.getProperty(FILE);
        if (file != null) {
            tell(code, Path.of(file));
        }
        System.exit(code);
    }

    private static void tell(int code, Path file) {
        try {
            Files.writeString(file, String.valueOf(code));
            System.out.close();
        } catch (IOException e) {
            // On a full disk the parent waits, and hears the code from the system.
        }
    }
}
