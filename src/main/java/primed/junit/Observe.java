package primed.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that shows a variable of the spec, as any type that can hold its values.
 *
 * <p>Method and variable have the same name but for case and underscores.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Observe {

    /** The variable's name, where it is not the method's. */
    String value() default "";
}
