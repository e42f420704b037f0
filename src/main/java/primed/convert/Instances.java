package primed.convert;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;

/** Makes empty collections of the class that a program asks for. */
final class Instances {
    private Instances() {}

    /**
     * An empty one of the usual classes where that will do, else one of the class itself.
     *
     * @param usual what is made where an interface is asked for; the first that fits
     * @throws IllegalArgumentException if none fits, and the class has no constructor without parameters
     */
    static <T> T empty(Class<?> type, List<? extends T> usual) {
        for (T each : usual) {
            if (type.isInstance(each)) {
                return each;
            }
        }
        try {
            if (Modifier.isAbstract(type.getModifiers())) {
                throw new NoSuchMethodException("it is abstract");
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            @SuppressWarnings("unchecked") // the callers ask for what the type is a kind of
            T made = (T) constructor.newInstance();
            return made;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    type.getName()
                            + " cannot be made, as it has no public constructor without parameters; take an interface instead",
                    e);
        }
    }
}
