package primed.junit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a test class marked with {@link SpecTest} implements: JUnit finds its tests by it. */
@ExtendWith(SpecTestExtension.class)
public interface Conformance {

    /**
     * The implementation goes along a behavior of its spec: a test for each behavior, with an instance of its own.
     *
     * <p>{@code -Dprimed.trace=ID} runs one of them alone; the name may have {@code *} in it. JUnit's own ids, by which
     * an IDE runs a test again, count the behaviors of a run in the order of their names: they mean the same in a later
     * run of the same behaviors only. The body of this method comes last, when the behavior has been followed; it is
     * there to be overridden (then with {@code @TestTemplate}).
     */
    @TestTemplate
    @DisplayName("follows the spec")
    default void followsTheSpec() {}
}
