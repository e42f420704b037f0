package primed.tlc.inside;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/**
 * TLC's {@code IStateWriter}, by reflection: 2.18 says {@code boolean} (the successor is new) where newer releases say
 * {@code short} (flags: 1 it is known, 2 it is outside of the model), and newer ones have more methods.
 *
 * <p>TLC tells every step that it takes, those between the same states included. What it tells for the sake of the
 * liveness check (a visualization of stuttering, a bit vector) is no step of the spec.
 */
final class GraphWriter implements InvocationHandler {
    private static final int KNOWN = 1;
    private static final int OUTSIDE = 2;

    private final GraphStream stream;

    GraphWriter(GraphStream stream) {
        this.stream = stream;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws IOException {
        if (method.getName().equals("writeState") && args != null) {
            write(args);
            return null;
        }
        if (method.getReturnType() == boolean.class) {
            return method.getName().equals("equals") && args != null && args[0] == proxy;
        }
        if (method.getReturnType() == int.class) {
            return System.identityHashCode(proxy);
        }
        return method.getReturnType() == String.class ? "graph" : null;
    }

    private void write(Object[] args) throws IOException {
        if (args.length == 1) {
            stream.initial((TLCState) args[0]);
        } else if (args.length == 3 || args[3] instanceof Action) {
            Action action = args.length == 3 ? null : (Action) args[3];
            step((TLCState) args[0], (TLCState) args[1], args[2], action);
        }
    }

    private void step(TLCState from, TLCState to, Object flag, @Nullable Action action) throws IOException {
        if (flag instanceof Boolean isNew) {
            stream.step(from, to, isNew, action);
        } else if (flag instanceof Short flags && (flags & OUTSIDE) == 0) {
            stream.step(from, to, (flags & KNOWN) == 0, action);
        }
    }
}
