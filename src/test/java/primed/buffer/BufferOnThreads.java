package primed.buffer;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import primed.junit.Action;
import primed.junit.Conformance;
import primed.junit.Observe;
import primed.replay.SteppedThreads;
import primed.threads.SteppedLock;

/** A buffer with two producers and a consumer, real threads, that take the lock in the order that the trace says. */
abstract class BufferOnThreads implements Conformance {
    private final SteppedLock lock = new SteppedLock();
    private final SteppedThreads threads = new SteppedThreads();
    private final BoundedBuffer<String> buffer = buffer(1, lock);

    abstract BoundedBuffer<String> buffer(int capacity, SteppedLock itsLock);

    @BeforeEach
    void start() {
        for (String producer : List.of("p1", "p2")) {
            threads.start(producer, () -> {
                while (true) {
                    buffer.put(producer);
                }
            });
        }
        threads.start("c1", () -> {
            while (true) {
                buffer.take();
            }
        });
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    @Action(words = "{p} puts an item in")
    void put(String p) {
        threads.step(p);
    }

    @Action(words = "{p} finds the buffer full and waits")
    void putWaits(String p) {
        threads.step(p);
    }

    @Action(words = "{c} takes an item out")
    void take(String c) {
        threads.step(c);
    }

    @Action(words = "{c} finds the buffer empty and waits")
    void takeWaits(String c) {
        threads.step(c);
    }

    @Observe("buffer")
    List<String> content() {
        return buffer.content();
    }

    @Observe
    List<String> waiting() {
        return lock.waiting();
    }

    @Observe
    Set<String> woken() {
        return Set.copyOf(threads.at(SteppedLock.WOKEN));
    }

    /** What the JVM says of the threads, beside what the lock says. */
    List<String> blocked() {
        return threads.blocked();
    }
}
