package primed.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles source files as a project would, with all warnings as errors, and runs what came out.
 *
 * @param sources where the source files are
 * @param names whether the class files keep the names of parameters
 */
public record Compiled(Path sources, boolean names) {

    /** As the guide says: with names. */
    public Compiled(Path sources) {
        this(sources, true);
    }

    /** As Maven does by default. */
    public Compiled withoutNames() {
        return new Compiled(sources, false);
    }

    /** Compiles all, and runs one test class. */
    public JUnitRun run(String testClass) throws IOException, ClassNotFoundException {
        return run(testClass, Map.of());
    }

    public JUnitRun run(String testClass, Map<String, String> properties) throws IOException, ClassNotFoundException {
        Path classes = Files.createTempDirectory(sources, "classes");
        List<String> errors = compile(classes);
        if (!errors.isEmpty()) {
            throw new AssertionError(String.join("\n", errors));
        }
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, Compiled.class.getClassLoader())) {
            return JUnitRun.of(loader.loadClass(testClass), properties);
        }
    }

    /** What the compiler says against the sources; empty if they compile. */
    public List<String> errors() throws IOException {
        return compile(Files.createTempDirectory(sources, "classes"));
    }

    /** Compiles all into a folder; returns what the compiler says against the sources. */
    public List<String> compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = new ArrayList<>(List.of(
                "--release",
                "17",
                names ? "-parameters" : "-g:none",
                "-proc:none",
                "-Xlint:all,-path,-classfile,-processing",
                "-Werror",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString()));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            return compiled ? List.of() : messages.toString().lines().toList();
        }
    }
}
