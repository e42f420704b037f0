package primed.tlc.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Ends this JVM when the one that started it is gone, however that happened.
 *
 * <p>Our standard input is a pipe from the parent. Nobody ever writes to it, and the system closes it when the parent
 * ends, even if it was killed and could run no shutdown hook.
 */
final class ParentWatch {
    private static final int EXIT = 143;

    private ParentWatch() {}

    static void start(Path folder) {
        InputStream parent = System.in;
        Thread watch = new Thread(() -> watch(parent, folder), "primed-parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch(InputStream parent, Path folder) {
        try {
            while (parent.read() >= 0) {
                // Nothing is ever said.
            }
        } catch (IOException e) {
            // A broken pipe is an end too.
        }
        end(folder);
    }

    /** Deletes our files and ends this JVM at once, whatever comes in between. */
    static void end(Path folder) {
        try {
            delete(folder);
        } finally {
            Runtime.getRuntime().halt(EXIT);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | RuntimeException e) {
            // TLC is still at work in there. What is left is the system's to sweep.
        }
    }
}
