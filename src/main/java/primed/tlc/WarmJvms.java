package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The JVMs that run several models. One runs one model at a time, and is killed rather than used again in doubt. */
final class WarmJvms implements AutoCloseable {
    private final Installation installation;
    private final Path temporary;
    private final Deque<WarmJvm> idle = new ArrayDeque<>();
    private boolean closed;

    WarmJvms(Installation installation, Path temporary) {
        this.installation = installation;
        this.temporary = temporary;
    }

    /** An idle JVM, or a new one. */
    WarmJvm take() throws IOException {
        synchronized (this) {
            if (closed) {
                throw new IOException("the JVMs have been closed");
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return WarmJvm.start(installation, JvmOptions.SHORT_RUNS, temporary);
    }

    /** Takes back a JVM that is good for another model. */
    void giveBack(WarmJvm jvm) {
        synchronized (this) {
            if (!closed) {
                idle.push(jvm);
                return;
            }
        }
        jvm.close();
    }

    @Override
    public void close() {
        List<WarmJvm> ended;
        synchronized (this) {
            closed = true;
            ended = List.copyOf(idle);
            idle.clear();
        }
        ended.forEach(WarmJvm::close);
    }
}
