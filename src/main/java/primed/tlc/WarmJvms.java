package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** An idle JVM, or a new one; those that have died meanwhile are cleared away. */
    WarmJvm take() throws IOException {
        for (WarmJvm jvm = idle(); jvm != null; jvm = idle()) {
            if (jvm.isAlive()) {
                return jvm;
            }
            jvm.close();
        }
        return WarmJvm.start(installation, options, temporary);
    }

    private synchronized @Nullable WarmJvm idle() throws IOException {
        if (closed) {
            throw new IOException("the JVMs have been closed");
        }
        return idle.poll();
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
