package primed.tlc;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that never outlives us: it and its descendants are killed when it is closed, and when our own JVM ends
 * before that.
 */
final class ChildProcess implements AutoCloseable {
    private static final int MOST_SECONDS_FOR_ORPHANS = 10;

    private final Process process;
    private final Thread hook;

    private ChildProcess(Process process, ScratchFolder folder) {
        this.process = process;
        this.hook = new Thread(() -> killAndDelete(folder), "primed-tlc-exit");
    }

    static ChildProcess start(ProcessBuilder command, ScratchFolder folder) throws IOException {
        ChildProcess child = new ChildProcess(command.start(), folder);
        try {
            Runtime.getRuntime().addShutdownHook(child.hook);
        } catch (IllegalStateException e) {
            child.kill();
            throw new IOException("Primed is shutting down", e);
        }
        return child;
    }

    Process process() {
        return process;
    }

    /** Kills the process and all that it started, and waits until they are gone and write no more. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.toHandle().destroyForcibly(); // unlike the process, it leaves us what was printed until then
        descendants.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = false;
        boolean gone = false;
        while (!gone) {
            try {
                gone = process.waitFor(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        awaitEnd(descendants);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not for ever: without a parent they are the system's, and may be on its list long after they have ended. */
    private static void awaitEnd(List<ProcessHandle> orphans) {
        CompletableFuture.allOf(orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, MOST_SECONDS_FOR_ORPHANS, TimeUnit.SECONDS)
                .join();
    }

    private void killAndDelete(ScratchFolder folder) {
        kill();
        try {
            folder.delete();
        } catch (IOException e) {
            // The system's temporary folder is swept some day; there is nobody left to tell.
        }
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook runs already, and does no more than this.
        }
    }
}
