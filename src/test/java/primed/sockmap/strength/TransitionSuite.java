package primed.sockmap.strength;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The smallest cover of the transitions. */
class TransitionSuite {
    static List<String> models() throws Exception {
        return StrengthFolder.ofBuild().models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theReferenceConforms(String model) throws Exception {
        try (GeneratedSuite suite = GeneratedSuite.of(model)) {
            suite.isFollowed(Generator.TRANSITIONS);
        }
    }
}
