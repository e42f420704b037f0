package primed.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.init.PomFragment;
import primed.junit.Compiled;

/** Follows docs/first-conformance-test.md: writes its files, runs its commands, compares what they print. */
class FirstConformanceTestGuideTest {
    private static final Path GUIDE = Path.of("docs", "first-conformance-test.md");
    private static final Pattern BLOCK =
            Pattern.compile("(?:^`([^`\\n]+)`\\n\\n)?^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path project = Path.of("");

    private final List<String> done = new ArrayList<>();
    private String printed = "";

    @Test
    void theGuideIsRightToTheLetter() throws Exception {
        Matcher block = BLOCK.matcher(Files.readString(GUIDE));
        while (block.find()) {
            String file = block.group(1);
            String text = block.group(3);
            switch (block.group(2)) {
                case "sh" -> run(text.strip());
                case "text" -> compare(text.strip());
                default -> write(file, text);
            }
        }
        assertThat(done)
                .containsExactly(
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
    }

    @Test
    void thePomHasWhatInitSays() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(GUIDE));
        String pom = block.results()
                .filter(found -> "pom.xml".equals(found.group(1)))
                .map(found -> found.group(3))
                .findFirst()
                .orElseThrow();
        PomFragment fragment = new PomFragment("0.1.0-SNAPSHOT");

        assertThat(pom.replaceAll("(?m)^ +", ""))
                .contains(fragment.dependencies().replaceAll("(?m)^ +", ""))
                .contains(fragment.plugins().replaceAll("(?m)^ +", ""));
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        done.add("write " + file);
    }

    private void compare(String text) {
        assertThat(printed).contains(text);
        done.add("compare");
    }

    private void run(String command) throws IOException, InterruptedException {
        List<String> words = List.of(command.split(" ", -1));
        String path = System.getProperty("java.class.path");
        if (command.equals("mvn -q -DskipTests install")) {
            printed = ""; // here Primed is on the class path
        } else if (command.equals("mvn test")) {
            Path classes = compile();
            printed = output(List.of(
                    JAVA,
                    "-cp",
                    classes + System.getProperty("path.separator") + path,
                    RunTests.class.getName(),
                    "com.example.LockServiceTest"));
        } else {
            assertThat(words.subList(0, 3)).containsExactly("java", "-jar", "primed.jar");
            List<String> ours = new ArrayList<>(List.of(JAVA, "-cp", path, "primed.cli.Primed"));
            ours.addAll(words.subList(3, words.size()));
            printed = output(ours);
        }
        done.add(command);
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }

    private Path compile() throws IOException {
        Path classes = Files.createDirectories(project.resolve("target").resolve("classes"));
        assertThat(new Compiled(project.resolve("src")).compile(classes)).isEmpty();
        return classes;
    }
}
