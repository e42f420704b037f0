package primed.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import primed.tlc.FakeTlc;
import primed.tlc.NewerTlc;
import primed.tlc.Tlc;

/**
 * What only newer TLCs know: ALIAS and POSTCONDITION. What one of April 2026 printed is always read; a newer TLC really
 * runs where one is named, by the system property {@code primed.tla2tools} or the variable {@code TLA2TOOLS_JAR}.
 */
class NewerTlcTest {
    private static final Path NEWER = Path.of("src/test/resources/specs/newer/manifest.json");

    /** Prints the output that was recorded beside the configuration. */
    private static final String RECORDED = """
            package tlc2;
            public class TLC {
                public static void main(String[] args) throws Exception {
                    String config = args[java.util.Arrays.asList(args).indexOf("-config") + 1];
                    java.nio.file.Files.copy(java.nio.file.Path.of(config).resolveSibling("tlc2026.out"), System.out);
                    System.out.flush();
                }
            }
            """;

    @TestFactory
    Stream<DynamicTest> readsWhatANewerTlcPrinted(@TempDir Path folder) throws Exception {
        return checked(Tlc.of(FakeTlc.jar(folder, RECORDED)));
    }

    @TestFactory
    Stream<DynamicTest> runsANewerTlc() throws Exception {
        return NewerTlc.named().isPresent()
                ? checked(Tlc.of(NewerTlc.jar()))
                : Stream.of(DynamicTest.dynamicTest("no newer TLC", NewerTlc::jar));
    }

    private static Stream<DynamicTest> checked(Tlc tlc) throws Exception {
        List<Model> models = Manifest.read(NEWER).models();
        return new Suite(tlc, 2, request -> request)
                .check(models, SuiteListener.NONE).stream()
                        .map(result -> DynamicTest.dynamicTest(
                                result.model().configPath(), () -> ArguedResult.compare(result)));
    }
}
