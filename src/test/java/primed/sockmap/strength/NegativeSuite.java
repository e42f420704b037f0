package primed.sockmap.strength;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The smallest cover of the transitions, each test until the reader is back from recv; what the spec does not allow in
 * each state; and readers that cannot go on.
 */
class NegativeSuite {
    static List<String> models() throws Exception {
        return StrengthFolder.ofBuild().models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theReferenceConforms(String model) throws Exception {
        try (GeneratedSuite suite = GeneratedSuite.of(model)) {
            suite.isFollowedAndNothingElse(Generator.RETURNING);
            suite.stuckReadersStay();
        }
    }
}
