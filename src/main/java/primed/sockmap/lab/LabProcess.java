package primed.sockmap.lab;

import java.io.IOException;
import java.util.List;

/** A process that does not outlive us: it is killed when it is closed, and when our own JVM ends before that. */
final class LabProcess implements AutoCloseable {
    private final Process process;
    private final Thread hook;

    private LabProcess(Process process) {
        this.process = process;
        this.hook = new Thread(this::kill, "primed-lab-exit");
    }

    static LabProcess start(ProcessBuilder command) throws IOException {
        LabProcess started = new LabProcess(command.start());
        try {
            Runtime.getRuntime().addShutdownHook(started.hook);
        } catch (IllegalStateException e) {
            started.kill();
            throw new IOException("Primed is shutting down", e);
        }
        return started;
    }

    Process process() {
        return process;
    }

    /** Kills it and what it has started. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
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
