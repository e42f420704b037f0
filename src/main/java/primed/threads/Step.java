package primed.threads;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import primed.replay.Gate;

/** The places in code between which it takes the steps of its spec. */
public final class Step {
    private static final Gate GATE = Gate.ofSteppedThreads();

    private Step() {}

    /**
     * Stops here if a test steps the calling thread, until the test lets it go on; in all other threads, does nothing.
     *
     * <p>It must not be called while the thread holds a lock that the test's observations need.
     *
     * @param point the name of this place, such as the action that comes next
     */
    public static void at(String point) {
        GATE.reach(point);
    }

    /**
     * The same object behind a gate: each call of it, by a thread that a test steps, stops first at a gate named after
     * the method.
     *
     * @param type the interface through which it is called, such as {@code BlockingQueue.class}
     */
    public static <T> T before(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? Step.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() != Object.class) {
            at(method.getName());
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
