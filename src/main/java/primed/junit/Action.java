package primed.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that makes the implementation take an action of the spec.
 *
 * <p>Method and action have the same name but for case and underscores, and so have their parameters; a method may
 * leave out parameters that it does not need. Classes are compiled with {@code -parameters}, or else Java has no names
 * of parameters, and {@link Param} gives them where there are several.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Action {

    /** The action's name, where it is not the method's. */
    String value() default "";

    /** What the action does, for failure messages: {@code producer {p} puts {v}}. */
    String words() default "";

    /**
     * Actions of the spec that this call makes too, right after its own, in any order and number; they need no methods.
     * The state is compared after the last of them. Where a behavior has them at another place, or the implementation
     * makes more or fewer of them, the replay goes on in the state graph of the model that {@link SpecTest#config}
     * names; without one the test is aborted.
     */
    String[] absorbs() default {};

    /**
     * Whether the implementation chooses what becomes of the action: if it is in another state than the trace then, the
     * replay goes on from that state, if the spec allows it: as the state graph of the model says that
     * {@link SpecTest#config} names, or another trace. If neither knows, the test is aborted.
     */
    boolean choice() default false;

    /** The exceptions by which the implementation refuses the action. */
    Class<? extends Throwable>[] refusedBy() default {};
}
