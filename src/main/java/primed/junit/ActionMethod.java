package primed.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;
import primed.convert.Codec;
import primed.replay.Parameters;
import primed.replay.RefusedException;

/**
 * A method that is bound to an action.
 *
 * @param method the method
 * @param annotation what its annotation says, or null if it is one method for all actions
 * @param action the action
 * @param arguments where the arguments come from, in order
 * @param variant makes the method's only argument of these, or null if they are its arguments
 */
record ActionMethod(
        Method method,
        @Nullable Action annotation,
        KnownAction action,
        List<Argument> arguments,
        @Nullable Constructor<?> variant) {

    /**
     * An argument.
     *
     * @param parameter the parameter of the action
     * @param codec makes the argument of its value
     */
    record Argument(String parameter, Codec codec) {}

    Set<String> absorbs() {
        return annotation == null ? Set.of() : Set.of(annotation.absorbs());
    }

    /** The sentence that tells the action; empty for none. */
    String words() {
        return annotation == null ? "" : annotation.words();
    }

    boolean isChoice() {
        return annotation != null && annotation.choice();
    }

    /** Whether the implementation can refuse the action. */
    boolean canRefuse() {
        return annotation != null && annotation.refusedBy().length > 0;
    }

    /** Calls the method for one step. */
    void call(Object instance, Parameters parameters) throws Exception {
        Object[] values = arguments.stream()
                .map(argument -> argument.codec()
                        .decode(action.valueIn(parameters.action(), argument.parameter())
                                .orElseGet(() -> parameters.value(argument.parameter()))))
                .toArray();
        try {
            Constructor<?> made = variant;
            Object[] passed = made == null ? values : new Object[] {made.newInstance(values)};
            ReflectionSupport.invokeMethod(method, instance, passed);
        } catch (Throwable e) {
            throw isRefusal(e) ? new RefusedException("by " + e, e) : unchanged(e);
        }
    }

    private boolean isRefusal(Throwable thrown) {
        return annotation != null && Arrays.stream(annotation.refusedBy()).anyMatch(type -> type.isInstance(thrown));
    }

    /** What the method threw, whatever it is; JUnit has unwrapped it. */
    private static Exception unchanged(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
