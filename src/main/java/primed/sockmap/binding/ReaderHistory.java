package primed.sockmap.binding;

import java.util.ArrayList;
import java.util.List;
import primed.trace.Behavior;
import primed.trace.State;
import primed.value.Value;

/**
 * What the reader does and sees in a behavior: its calls, what they return to it, and how it ends, in order. Two
 * behaviors with the same history are the same to the reader.
 *
 * @param sights what is so after each of the reader's steps that it notices
 */
record ReaderHistory(List<Sight> sights) {

    /** The call that the reader makes next, what it has received, how it ended. */
    record Sight(Value call, Value received, Value outcome) {
        static Sight of(State state) {
            return new Sight(state.value("call"), state.value("received"), state.value("outcome"));
        }

        static Sight of(ReaderThread reader) {
            return new Sight(
                    reader.call().value(),
                    Projection.numbersOf(reader.socket().received()),
                    Projection.outcomeOf(reader.reading()));
        }
    }

    ReaderHistory {
        sights = List.copyOf(sights);
    }

    static ReaderHistory of(Behavior behavior) {
        List<Sight> sights = new ArrayList<>();
        Sight last = Sight.of(behavior.initial());
        for (State state : behavior.states()) {
            Sight sight = Sight.of(state);
            if (!sight.equals(last)) {
                sights.add(sight);
                last = sight;
            }
        }
        return new ReaderHistory(sights);
    }

    int length() {
        return sights.size();
    }
}
