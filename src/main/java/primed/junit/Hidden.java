package primed.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that the implementation does not show a variable of the spec; it is not compared. */
@Documented
@Inherited
@Repeatable(Hidden.Variables.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Hidden {

    /** The variable's name. */
    String value();

    /** Why it cannot be shown. */
    String why();

    /** Several of them. */
    @Documented
    @Inherited
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Variables {
        /** The variables. */
        Hidden[] value();
    }
}
