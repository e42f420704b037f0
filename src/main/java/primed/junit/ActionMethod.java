package primed.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.platform.commons.support.ReflectionSupport;
import primed.convert.Codec;
import primed.replay.Parameters;
import primed.replay.RefusedException;

/**
 * A method that is bound to an action.
 *
 * @param method the method
 * @param action the action
 * @param arguments where the method's arguments come from, in order
 */
record ActionMethod(Method method, KnownAction action, List<Argument> arguments) {

    /**
     * An argument.
     *
     * @param parameter the parameter of the action
     * @param codec makes the argument of its value
     */
    record Argument(String parameter, Codec codec) {}

    Action annotation() {
        return method.getAnnotation(Action.class);
    }

    Set<String> absorbs() {
        return Set.of(annotation().absorbs());
    }

    /** Calls the method for one step. */
    void call(Object instance, Parameters parameters) throws Exception {
        Object[] values = arguments.stream()
                .map(argument -> argument.codec()
                        .decode(action.valueIn(parameters.action(), argument.parameter())
                                .orElseGet(() -> parameters.value(argument.parameter()))))
                .toArray();
        try {
            ReflectionSupport.invokeMethod(method, instance, values);
        } catch (Throwable e) {
            throw isRefusal(e) ? new RefusedException("by " + e, e) : unchanged(e);
        }
    }

    private boolean isRefusal(Throwable thrown) {
        return Arrays.stream(annotation().refusedBy()).anyMatch(type -> type.isInstance(thrown));
    }

    /** What the method threw, whatever it is; JUnit has unwrapped it. */
    private static Exception unchanged(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
