package primed.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows docs/first-conformance-test.md with the Maven of this machine, offline.
 *
 * <p>Primed is installed from the classes of this build rather than by a second build of it, and into a repository that
 * lives as long as the test: the user's own is only read. Where there is no Maven, or its local repository has not all
 * that the guide's project needs, the test is skipped and says what is missing.
 */
class GuideByMavenTest {
    private static final Pattern NAME = Pattern.compile("follows the spec random \\d+ 0\\d\\d: 20 steps");

    @TempDir
    private Path project = Path.of("");

    @TempDir
    private Path ofMaven = Path.of("");

    private final List<List<String>> reports = new ArrayList<>();

    @Test
    void mavenDoesWhatTheGuideSays() throws Exception {
        OfflineMaven maven = OfflineMaven.in(ofMaven);

        List<String> done = new Walkthrough(project, command -> run(command, maven))
                .follow(Page.of(FirstConformanceTestGuideTest.GUIDE));

        assertThat(done).isEqualTo(FirstConformanceTestGuideTest.ALL);
        assertThat(reports).hasSize(3);
        reports.forEach(names -> assertThat(names).hasSize(20).allMatch(NAME.asMatchPredicate()));
        assertThat(reports.get(2)).contains("follows the spec random 7 001: 20 steps");
        assertThat(project.resolve("target/primed/failed/com.example.LockServiceTest/random-7-001.itf.json"))
                .exists();
    }

    private String run(String command, OfflineMaven maven) throws Exception {
        if (command.equals("mvn -q -DskipTests install")) {
            maven.installPrimed();
            return "";
        }
        if (command.equals("mvn test")) {
            String printed = maven.run("test", project);
            assertThat(report()).as(printed).exists();
            reports.add(TestReport.of(report()).names());
            return printed;
        }
        return ChildProcess.primed(FirstConformanceTestGuideTest.arguments(command), project);
    }

    /** What CI servers read. */
    private Path report() {
        return project.resolve("target/surefire-reports/TEST-com.example.LockServiceTest.xml");
    }
}
