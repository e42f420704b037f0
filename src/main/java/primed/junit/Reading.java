package primed.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;
import primed.convert.Codec;
import primed.value.Value;

/**
 * How a variable is read from the implementation.
 *
 * @param methods the method, and for a component of a record its accessor after it
 * @param codec makes the value
 */
record Reading(List<Method> methods, Codec codec) {

    Value read(Object instance) {
        Object found = instance;
        for (Method method : methods) {
            @Nullable Object next = ReflectionSupport.invokeMethod(method, found);
            if (next == null) {
                throw new IllegalStateException("method " + method.getName()
                        + " returns null, which no value of a spec is; use Optional where something may be absent");
            }
            found = next;
        }
        return codec.encode(found);
    }
}
