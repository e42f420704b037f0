package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

/** Deliberate faults of the spec: each is caught, by the property that its entry names. */
class SockmapMutantsTest {
    private static final Pattern PROPERTY = Pattern.compile("^(\\w+(?:Inv|Prop)) ==", Pattern.MULTILINE);

    private static List<ModelResult> results = List.of();

    @BeforeAll
    static void checkAllMutants() throws Exception {
        results = new Suite(Tlc.bundled(), 2, UnaryOperator.identity())
                .check(Manifest.read(SockmapProject.MUTANTS).models(), SuiteListener.NONE);
    }

    @TestFactory
    Stream<DynamicTest> theFaultIsCaught() {
        return results.stream()
                .map(result -> DynamicTest.dynamicTest(
                        ModelNames.of(result.model()),
                        () -> assertThat(result.comparison().differences()).isEmpty()));
    }

    @Test
    void everyPropertyOfTheSpecCatchesAFault() throws Exception {
        Set<String> properties = new TreeSet<>();
        PROPERTY.matcher(Files.readString(SockmapProject.SPECS.resolve("Sockmap.tla")))
                .results()
                .forEach(match -> properties.add(match.group(1)));

        assertThat(properties).contains("TypeInv", "ConservationInv", "EndsProp");
        assertThat(results.stream().map(result -> result.model().expectation().property()))
                .containsAll(properties);
    }
}
