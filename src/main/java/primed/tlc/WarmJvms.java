package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The JVMs that run several models. One runs one model at a time, and is killed rather than used again in doubt. */
final class WarmJvms implements AutoCloseable {
    private final Installation installation;
    private final Path temporary;
    private final List<String> options;
    private final Deque<WarmJvm> idle = new ArrayDeque<>();
    private boolean closed;

    /** @param memory the options that say how much memory each may use */
    WarmJvms(Installation installation, Path temporary, List<String> memory) {
        this.installation = installation;
        this.temporary = temporary;
        this.options =
                Stream.concat(JvmOptions.SHORT_RUNS.stream(), memory.stream()).toList();
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
        return WarmJvm.start(installation, options, temporary);
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
