package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A {@code tla2tools.jar} with nothing in it but a class {@code tlc2.TLC}, which a test writes. */
public final class FakeTlc {
    private FakeTlc() {}

    /** Compiles the class and packs it into a jar in a folder. */
    public static Path jar(Path folder, String tlc) throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/tlc2")).resolve("TLC.java");
        Files.writeString(source, tlc);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int failures =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(failures).isZero();
        Path jar = folder.resolve("tla2tools.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("tlc2/TLC.class"));
            Files.copy(classes.resolve("tlc2/TLC.class"), out);
            out.closeEntry();
        }
        return jar;
    }
}
