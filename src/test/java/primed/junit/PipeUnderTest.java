package primed.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The implementation of the spec Pipe; its variants are wrong in one way each. */
class PipeUnderTest {
    protected final List<Integer> queue = new ArrayList<>();
    private final Set<Integer> taken = new TreeSet<>();

    void put(int value) {
        if (queue.size() == 2) {
            throw new IllegalStateException("full");
        }
        queue.add(value);
    }

    void take() {
        taken.add(queue.remove(0));
    }

    List<Integer> queue() {
        return queue;
    }

    Set<Integer> taken() {
        return taken;
    }
}
