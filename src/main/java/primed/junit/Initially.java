package primed.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that brings the implementation into the initial state of a behavior, where the spec leaves open what
 * that is: {@code Init == x \in 0..3}.
 *
 * <p>Its parameters are named and typed after variables of the spec, and have their initial values.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Initially {}
