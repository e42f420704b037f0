package primed.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/**
 * The system of these tests: a pipe that messages are put into and taken out of.
 *
 * <p>Its spec has the variables {@code queue}, a sequence, and {@code taken}, a set, and the actions {@code Put(v)} and
 * {@code Take}.
 */
public class Pipe implements AutoCloseable {
    private final List<Integer> queue = new ArrayList<>();
    private final TreeSet<Integer> taken = new TreeSet<>();
    private boolean closed;

    /** A factory of bindings to a new pipe; as generated tests name it. */
    public static BindingFactory fresh(String name) {
        return initial -> binding(new Pipe()).build();
    }

    static Binding.Builder binding(Pipe pipe) {
        return Binding.builder(pipe)
                .action("Put", "message {v} is put into the pipe", p -> pipe.put(p.integer("v")))
                .action("Take", "the oldest message is taken out", p -> pipe.take())
                .observe("queue", pipe::queue)
                .observe("taken", pipe::taken);
    }

    void put(int message) {
        queue.add(message);
    }

    void take() {
        taken.add(queue.remove(0));
    }

    Value queue() {
        return Value.sequence(queue.stream().map(Value::of).toList());
    }

    Value taken() {
        return Value.set(taken.stream().map(Value::of).toList());
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** A state of the spec. */
    static State state(String queue, String taken) {
        return new State(NamedValues.parse("queue", queue, "taken", taken));
    }

    static Step put(int message, String queue, String taken) {
        return new Step(new Action("Put", NamedValues.parse("v", String.valueOf(message)), null), state(queue, taken));
    }

    static Step take(String queue, String taken) {
        return new Step(new Action("Take", NamedValues.parse(), null), state(queue, taken));
    }

    /** Two messages in, one out. */
    static Behavior threeSteps(Ending ending) {
        return new Behavior(
                state("<<>>", "{}"),
                List.of(put(1, "<<1>>", "{}"), put(2, "<<1, 2>>", "{}"), take("<<2>>", "{1}")),
                ending);
    }

    /** One message in and out, and then the same again and again. */
    static Behavior lasso() {
        return new Behavior(
                state("<<>>", "{}"),
                List.of(put(1, "<<1>>", "{}"), take("<<>>", "{1}"), put(1, "<<1>>", "{1}"), take("<<>>", "{1}")),
                new Ending.Lasso(2));
    }

    /** The same, told without the second time that the pipe is empty: it is reached by the step back. */
    static Behavior openLasso(Action back) {
        return new Behavior(
                state("<<>>", "{}"),
                List.of(put(1, "<<1>>", "{}"), take("<<>>", "{1}"), put(1, "<<1>>", "{1}")),
                new Ending.Lasso(2, back));
    }
}
