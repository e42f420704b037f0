package primed.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.init.PomFragment;
import primed.junit.Compiled;

/**
 * Follows docs/first-conformance-test.md on the class path of this build, without Maven: writes its files, runs its
 * commands, compares what they print. {@link GuideByMavenTest} has Maven do it.
 */
class FirstConformanceTestGuideTest {
    static final Path GUIDE = Path.of("docs", "first-conformance-test.md");

    /** What the guide has its reader do. */
    static final List<String> ALL = List.of(
            "mvn -q -DskipTests install",
            "write pom.xml",
            "write src/main/java/com/example/LockService.java",
            "write specs/LockService.tla",
            "write specs/LockService.cfg",
            "java -jar primed.jar init specs/LockService.tla --package com.example",
            "mvn test",
            "compare",
            "write src/test/java/com/example/LockServiceTest.java",
            "mvn test",
            "compare",
            "write src/main/java/com/example/LockService.java",
            "mvn test",
            "compare");

    private static final String INIT = "java -jar primed.jar ";

    @TempDir
    private Path project = Path.of("");

    @Test
    void theGuideIsRightToTheLetter() throws Exception {
        assertThat(new Walkthrough(project, this::run).follow(Page.of(GUIDE))).isEqualTo(ALL);
    }

    @Test
    void thePomHasWhatInitSays() throws IOException {
        String pom = Page.of(GUIDE).file("pom.xml");
        PomFragment fragment = new PomFragment("0.1.0-SNAPSHOT");

        assertThat(pom.replaceAll("(?m)^ +", ""))
                .contains(fragment.dependencies().replaceAll("(?m)^ +", ""))
                .contains(fragment.plugins().replaceAll("(?m)^ +", ""));
    }

    private String run(String command) throws IOException, InterruptedException {
        if (command.equals("mvn -q -DskipTests install")) {
            return ""; // here Primed is on the class path
        }
        if (command.equals("mvn test")) {
            return ChildProcess.java(RunTests.class, List.of("com.example.LockServiceTest"), compile(), project);
        }
        return ChildProcess.primed(arguments(command), project);
    }

    /** The arguments of a command that runs the jar. */
    static List<String> arguments(String command) {
        assertThat(command).startsWith(INIT);
        return List.of(command.substring(INIT.length()).split(" ", -1));
    }

    private Path compile() throws IOException {
        Path classes = Files.createDirectories(project.resolve("target").resolve("classes"));
        assertThat(new Compiled(project.resolve("src")).compile(classes)).isEmpty();
        return classes;
    }
}
