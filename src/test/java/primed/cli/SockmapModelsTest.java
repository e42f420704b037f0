package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import primed.spec.Manifest;
import primed.spec.ModelResult;
import primed.spec.Suite;
import primed.spec.SuiteListener;
import primed.tlc.Tlc;
import primed.trace.itf.ItfWriter;

/** Every model of the flagship ends as its manifest expects, and gives the trace that is committed. */
class SockmapModelsTest {
    private static final int AT_ONCE = 2;

    private static List<ModelResult> results = List.of();

    @BeforeAll
    static void checkAllModels() throws Exception {
        results = new Suite(Tlc.bundled(), AT_ONCE, UnaryOperator.identity())
                .check(Manifest.read(SockmapProject.MANIFEST).models(), SuiteListener.NONE);
    }

    @Test
    void thereIsAModelForEachCellThatTellsSomething() {
        assertThat(results).hasSizeGreaterThanOrEqualTo(24);
    }

    @TestFactory
    Stream<DynamicTest> theModelEndsAsExpected() {
        return results.stream()
                .map(result -> DynamicTest.dynamicTest(
                        ModelNames.of(result.model()),
                        () -> assertThat(result.comparison().differences()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aModelThatFailsSaysWhatGoesWrongAndWhereInTheKernel() {
        return results.stream()
                .filter(result -> result.trace() != null)
                .map(result -> DynamicTest.dynamicTest(ModelNames.of(result.model()), () -> {
                    assertThat(result.model().why()).isNotBlank();
                    assertThat(String.valueOf(result.model().others().get("where")))
                            .hasSizeGreaterThan("null".length());
                    assertThat(result.model().expectation().property()).isNotBlank();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theCommittedTraceIsTheCounterexampleOfItsModel() {
        return results.stream()
                .filter(result -> result.model().trace() != null)
                .map(result -> DynamicTest.dynamicTest(
                        result.model().trace(),
                        () -> assertThat(ItfWriter.write(Objects.requireNonNull(result.trace())))
                                .isEqualTo(Files.readString(SockmapProject.TRACES.resolve(
                                        result.model().trace() + TraceFolder.ENDING)))));
    }

    @Test
    void everyCommittedTraceBelongsToAModel() {
        assertThat(results.stream().map(result -> result.model().trace()).filter(name -> name != null))
                .containsExactlyInAnyOrderElementsOf(SockmapProject.files(SockmapProject.TRACES).stream()
                        .map(SockmapProject::nameOfTrace)
                        .toList());
    }
}
