package primed.sockmap.strength;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random walks, with as many steps as the cover of the transitions. */
class RandomSuite {
    static List<String> models() throws Exception {
        return StrengthFolder.ofBuild().models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theReferenceConforms(String model) throws Exception {
        try (GeneratedSuite suite = GeneratedSuite.of(model)) {
            suite.isFollowed(Generator.RANDOM);
        }
    }
}
