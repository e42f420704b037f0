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
 * leave out parameters that it does not need. Where classes are compiled without {@code -parameters}, Java has no names
 * of parameters, and their order counts.
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
     * The state is compared after the last of them.
     */
    String[] absorbs() default {};

    /**
     * Whether the implementation chooses what becomes of the action: if it is in another state than the trace then, the
     * replay goes on along another trace that has that state.
     */
    boolean choice() default false;

    /** The exceptions by which the implementation refuses the action. */
    Class<? extends Throwable>[] refusedBy() default {};
}
