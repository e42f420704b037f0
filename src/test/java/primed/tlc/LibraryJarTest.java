package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar that is made like that of the CommunityModules: modules at its root, and Java classes for newer TLCs. */
class LibraryJarTest {
    private static final String MODULE = """
            ---- MODULE Sums ----
            EXTENDS Naturals, Sequences
            LOCAL INSTANCE Halves
            RECURSIVE Sum(_)
            Sum(s) == IF s = <<>> THEN 0 ELSE Head(s) + Sum(Tail(s))
            HalfOfSum(s) == Half(Sum(s))
            ====
            """;

    private static final String OTHER = """
            ---- MODULE Halves ----
            EXTENDS Naturals
            Half(n) == n \\div 2
            ====
            """;

    /** The index of Java classes, which a TLC of 2.18 would look into if it saw it. */
    private static final String OVERRIDES = """
            package tlc2.overrides;
            public class TLCOverrides {
                static {
                    System.exit(99);
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itsModulesAreFoundAndItsClassesLeftAlone() throws Exception {
        CheckRequest request = model("HalfOfSum(<<1, 2, 3>>) = 3").withLibraries(List.of(jar()));

        assertThat(check(request).result()).isEqualTo(Result.SUCCESS);
    }

    @Test
    void whatItsModulesSayCounts() throws Exception {
        CheckRequest request = model("HalfOfSum(<<1, 2, 3>>) = 4").withLibraries(List.of(jar()));

        assertThat(check(request).result()).isEqualTo(Result.ASSUMPTION_FAILURE);
    }

    @Test
    void withoutItTheModuleIsMissing() throws Exception {
        Outcome outcome = check(model("HalfOfSum(<<1, 2, 3>>) = 3"));

        assertThat(outcome.result()).isEqualTo(Result.PARSE_ERROR);
        assertThat(outcome.problems()).first().asString().contains("module Sums");
    }

    private CheckRequest model(String assumption) throws IOException {
        return new SpecFolder(folder).model("Model", "EXTENDS Sums\nASSUME " + assumption + "\n", "");
    }

    private static Outcome check(CheckRequest request) throws Exception {
        return Tlc.bundled().check(request, ProgressListener.NONE);
    }

    private Path jar() throws IOException {
        Path classes = FakeTlc.jar(folder, Map.of("tlc2/overrides/TLCOverrides", OVERRIDES));
        Path jar = folder.resolve("Modules.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, "Sums.tla", MODULE);
            add(out, "Halves.tla", OTHER);
            add(out, "README.md", "# Modules");
            add(out, "tests/Sums.tla", "---- MODULE Sums ---- not to be read ====");
            out.putNextEntry(new JarEntry("tlc2/overrides/TLCOverrides.class"));
            Files.copy(classes.resolveSibling("classes/tlc2/overrides/TLCOverrides.class"), out);
            out.closeEntry();
        }
        return jar;
    }

    private static void add(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
