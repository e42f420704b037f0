package primed.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A private folder among the temporary files, deleted when it is closed, and when our own JVM ends before that.
 *
 * <p>The JVM may end at any moment (Ctrl-C), while other threads go on for a while. What makes files in the folder does
 * it inside {@link #whileItLasts}, so that nothing is made once the folder has been deleted.
 */
public final class ScratchFolder implements AutoCloseable {
    private final Thread hook = new Thread(this::deleteQuietly, "primed-scratch-exit");
    private @Nullable Path path;
    private boolean gone;

    private ScratchFolder() {}

    /** Makes files in the folder, or starts what makes them. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T in(Path folder) throws IOException;
    }

    /**
     * Makes a folder among the system's temporary files.
     *
     * @param prefix what its name begins with
     * @throws IOException if it cannot be made, or our JVM is about to end
     */
    public static ScratchFolder create(String prefix) throws IOException {
        return createIn(Path.of(System.getProperty("java.io.tmpdir")), prefix);
    }

    static ScratchFolder createIn(Path parent, String prefix) throws IOException {
        ScratchFolder folder = new ScratchFolder();
        try {
            Runtime.getRuntime().addShutdownHook(folder.hook); // before there is anything to delete
        } catch (IllegalStateException e) {
            throw new IOException("Primed is shutting down", e);
        }
        folder.make(parent, prefix);
        return folder;
    }

    private synchronized void make(Path parent, String prefix) throws IOException {
        failIfGone();
        if (!Files.isDirectory(parent)) {
            throw new IOException("there is no folder " + parent
                    + " for temporary files; name another: java -Djava.io.tmpdir=FOLDER -jar primed.jar");
        }
        path = Files.createTempDirectory(parent, prefix);
    }

    /**
     * Does work that makes files in the folder; our JVM does not end in the middle of it.
     *
     * @throws IOException if the work fails, or the folder has been deleted
     */
    public synchronized <T> T whileItLasts(Work<T> work) throws IOException {
        failIfGone();
        return work.in(path());
    }

    /** Where it is. */
    public synchronized Path path() {
        if (path == null) {
            throw new IllegalStateException("there is no folder yet");
        }
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook runs already, and does no more than this.
        }
        delete();
    }

    synchronized void delete() throws IOException {
        gone = true;
        if (path != null && Files.exists(path)) {
            Deletion.delete(path);
        }
    }

    private void deleteQuietly() {
        try {
            delete();
        } catch (IOException e) {
            // A process that still writes there is killed by a hook of its own, which then deletes again.
        }
    }

    private void failIfGone() throws IOException {
        if (gone) {
            throw new IOException("Primed is shutting down");
        }
    }
}
