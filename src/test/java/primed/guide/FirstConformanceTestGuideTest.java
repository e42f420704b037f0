package primed.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        if (command.equals("mvn test")) {
            Path classes = compile(path);
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

    private Path compile(String path) throws IOException {
        Path classes = Files.createDirectories(project.resolve("target").resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("--release", "17", "-parameters", "-proc:none", "-cp", path, "-d", classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
                Stream<Path> all = Files.walk(project.resolve("src"))) {
            List<Path> sources =
                    all.filter(each -> each.toString().endsWith(".java")).toList();
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
        return classes;
    }
}
