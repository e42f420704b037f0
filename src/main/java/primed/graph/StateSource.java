package primed.graph;

import java.io.IOException;
import primed.trace.State;

/** Gives the values of a state's variables when they are wanted. */
interface StateSource extends AutoCloseable {

    /**
     * The state with a number.
     *
     * @throws GraphException if it cannot be read any more
     */
    State state(int number);

    @Override
    void close() throws IOException;
}
