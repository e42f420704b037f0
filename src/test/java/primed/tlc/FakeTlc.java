package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A {@code tla2tools.jar} with nothing in it but classes that a test writes, {@code tlc2.TLC} first. */
public final class FakeTlc {
    private FakeTlc() {}

    /** Compiles the class {@code tlc2.TLC} and packs it into a jar in a folder. */
    public static Path jar(Path folder, String tlc) throws IOException {
        return jar(folder, Map.of("tlc2/TLC", tlc));
    }

    /** Compiles classes, each by its name with slashes, and packs them into a jar in a folder. */
    public static Path jar(Path folder, Map<String, String> sources) throws IOException {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey() + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            words.add(file.toString());
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        words.addAll(List.of(
                "-d",
                classes.toString(),
                "-cp",
                Installation.onClassPath().location().toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .isZero();
        Path jar = folder.resolve("tla2tools.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : sources.keySet()) {
                out.putNextEntry(new JarEntry(name + ".class"));
                Files.copy(classes.resolve(name + ".class"), out);
                out.closeEntry();
            }
        }
        return jar;
    }

    /** The TLC that comes with Primed, with another class {@code tlc2.TLC}. */
    public static Path otherwiseBundled(Path folder, String tlc) throws IOException {
        Path fake = jar(Files.createDirectories(folder.resolve("fake")), tlc);
        Path jar = folder.resolve("tla2tools.jar");
        try (JarFile bundled = new JarFile(Installation.onClassPath().location().toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (JarEntry entry : Collections.list(bundled.entries())) {
                boolean isReplaced = entry.getName().equals("tlc2/TLC.class");
                out.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream content = isReplaced
                        ? Files.newInputStream(fake.resolveSibling("classes/tlc2/TLC.class"))
                        : bundled.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }
}
