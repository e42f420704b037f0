package primed.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import primed.tlc.Tlc;

/** Specs for each feature of the language and each kind of result. */
class FeatureSpecsTest {
    private static final Path MANIFEST = Path.of("src/test/resources/specs/features/manifest.json");

    @TestFactory
    Stream<DynamicTest> isAsArgued() throws Exception {
        List<Model> models = Manifest.read(MANIFEST).models();
        List<ModelResult> results = new Suite(Tlc.bundled(), 2, request -> request).check(models, SuiteListener.NONE);
        return results.stream()
                .map(result ->
                        DynamicTest.dynamicTest(result.model().configPath(), () -> ArguedResult.compare(result)));
    }
}
