package primed.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows docs/first-conformance-test.md as docs/gradle.md says, with the Gradle of this machine, offline.
 *
 * <p>Primed is installed from the classes of this build, as in {@link GuideByMavenTest}. Where there is no Gradle that
 * runs on Java 17, or the local repository has not all that the guide's project needs, the test is skipped and says
 * what is missing.
 */
class GuideByGradleTest {
    private static final Path GRADLE = Path.of("docs", "gradle.md");

    @TempDir
    private Path project = Path.of("");

    @TempDir
    private Path ofGradle = Path.of("");

    private final List<String> builds = new ArrayList<>();

    @Test
    void gradleDoesWhatTheGuideSays() throws Exception {
        OfflineGradle gradle = OfflineGradle.in(ofGradle);

        List<String> done = new Walkthrough(project, command -> run(command, gradle)).follow(pages());

        assertThat(done).isEqualTo(asked());
        assertThat(builds).containsExactly("FAILED", "FAILED", "SUCCESSFUL");
        assertThat(project.resolve("build/primed/failed/com.example.LockServiceTest/random-7-001.itf.json"))
                .exists();
        assertThat(report().names())
                .hasSize(20)
                .allMatch(name -> name.matches("random 7 0\\d\\d: 20 steps"))
                .doesNotHaveDuplicates();

        test(gradle, "-Dprimed.trace=random-7-004");
        assertThat(report().names()).containsExactly("random 7 004: 20 steps");

        assertThat(test(gradle)).contains("Tests run: 20, Failures: 0,");
        assertThat(gradle.run(project, "test")).contains("Task :test UP-TO-DATE");
        Path spec = project.resolve("specs/LockService.tla");
        Files.writeString(spec, Files.readString(spec).replace("holder' = Head(queue)", "holder' = queue[Len(queue)]"));
        assertThat(gradle.run(project, "test"))
                .contains("The system diverges from the spec")
                .contains("BUILD FAILED");
    }

    /** What the page about Gradle has, then the guide without its pom. */
    private static Page pages() throws Exception {
        return new Page(Stream.concat(
                        Page.of(GRADLE).blocks().stream(),
                        Page.of(FirstConformanceTestGuideTest.GUIDE).blocks().stream()
                                .filter(block -> !"pom.xml".equals(block.file())))
                .toList());
    }

    private static List<String> asked() {
        return Stream.concat(
                        Stream.of("write settings.gradle", "write build.gradle"),
                        FirstConformanceTestGuideTest.ALL.stream().filter(each -> !each.equals("write pom.xml")))
                .toList();
    }

    private String run(String command, OfflineGradle gradle) throws Exception {
        if (command.equals("mvn -q -DskipTests install")) {
            gradle.installPrimed();
            return "";
        }
        if (command.equals("mvn test")) {
            String printed = test(gradle);
            builds.add(printed.replaceAll("(?s).*BUILD (SUCCESSFUL|FAILED) in .*", "$1"));
            return printed;
        }
        return ChildProcess.primed(FirstConformanceTestGuideTest.arguments(command), project);
    }

    /**
     * Runs the tests; what Gradle prints, messages without their indent, and how many tests failed as Surefire says.
     */
    private String test(OfflineGradle gradle, String... properties) throws Exception {
        Files.deleteIfExists(xml());
        String printed = gradle.run(
                project, Stream.concat(Stream.of("test"), Stream.of(properties)).toArray(String[]::new));
        assertThat(xml()).as(printed).exists();
        return printed.replaceAll("(?m)^ {4}", "") + "Tests run: "
                + report().names().size() + ", Failures: " + report().failures() + ", Errors: 0, Skipped: 0\n";
    }

    private Path xml() {
        return project.resolve("build/test-results/test/TEST-com.example.LockServiceTest.xml");
    }

    private TestReport report() throws Exception {
        return TestReport.of(xml());
    }
}
