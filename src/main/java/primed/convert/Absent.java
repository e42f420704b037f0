package primed.convert;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the spec has where an {@code Optional} is empty, for words that nobody would guess:
 * {@code @Absent("free")}.
 *
 * <p>Most need no such help: {@code NoValue} and {@code "none"} are known, so is a word beside numbers, and the empty
 * set beside sets of one element.
 */
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Absent {

    /**
     * The string or model value, without quotation marks, or another value as the spec writes it, such as {@code -1}.
     */
    String value();
}
