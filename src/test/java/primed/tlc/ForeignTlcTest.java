package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.Step;
import primed.value.Value;

/** Another tla2tools.jar, of which nothing can be assumed but that it has the class {@code tlc2.TLC}. */
class ForeignTlcTest {
    /** Has no recorder for us to hook into, and prints what a TLC of 2026 printed. */
    private static final String TLC = """
            package tlc2;
            public class TLC {
                public static void main(String[] args) throws Exception {
                    if (!args[0].equals("-tool")) {
                        throw new IllegalArgumentException(args[0]);
                    }
                    java.nio.file.Files.copy(java.nio.file.Path.of("OUTPUT"), System.out);
                    System.out.flush();
                    System.exit(12);
                }
            }
            """;

    /** Knows the options of 2.06, and says what that says about others. */
    private static final String OLD = TLC.replace("java.nio.file.Files.copy", """
            for (String refused : new String[] {"-userFile", "-lncheck"}) {
                        if (java.util.Arrays.asList(args).contains(refused)) {
                            System.out.println("@!@!@STARTMSG 1102:1 @!@!@\\nError: unrecognized option: " + refused
                                + "\\nUsage: java tlc2.TLC [-option] inputfile\\n@!@!@ENDMSG 1102 @!@!@");
                            System.exit(1);
                        }
                    }
                    java.nio.file.Files.copy""");

    @TempDir
    Path folder;

    @Test
    void itsOwnParametersAreReadAndOurRecorderStepsAside() throws Exception {
        Path output = Path.of("src/test/resources/tlc-corpus/LongParam/tlc2026.out");
        CheckRequest request = new SpecFolder(folder).model("Model", "VARIABLE x\n", "");

        Outcome outcome = Tlc.of(jar(output)).check(request, ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.tlcVersion()).startsWith("2026.");
        Step step =
                outcome.behavior() == null ? null : outcome.behavior().steps().get(0);
        assertThat(step).isNotNull();
        assertThat(step == null ? null : step.action().parameters()).hasSize(1).containsKey("1");
        assertThat(step == null ? null : step.state().variables()).containsEntry("x", Value.of(1));
    }

    @Test
    void anOlderOneDoesWithoutTheOptionsThatItRefuses() throws Exception {
        Path output = Path.of("src/test/resources/tlc-corpus/LongParam/tlc2026.out");
        CheckRequest request =
                new SpecFolder(folder).model("Model", "VARIABLE x\n", "").withLength(CheckRequest.Length.SHORT);

        Outcome outcome = Tlc.of(jar(OLD, output)).check(request, ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
    }

    @Test
    void anOptionThatItMustHaveIsNotBlamedOnTheConfiguration() throws Exception {
        Path output = Path.of("src/test/resources/tlc-corpus/LongParam/tlc2026.out");
        CheckRequest request = new SpecFolder(folder).model("Model", "VARIABLE x\n", "");

        Outcome outcome =
                Tlc.of(jar(OLD.replace("-lncheck", "-metadir"), output)).check(request, ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.CONFIG_ERROR);
        assertThat(outcome.problems().get(0))
                .satisfies(problem -> assertThat(problem.message()).contains("-metadir"))
                .extracting(Problem::module)
                .isNull();
    }

    /** TLC 2.13 has no exit code, and a folder that it makes once: it must not be begun twice. */
    @Test
    void anOlderOneIsBegunOnce() throws Exception {
        Path output = Path.of("src/test/resources/tlc-corpus/LongParam/tlc2026.out");
        CheckRequest request = new SpecFolder(folder).model("Model", "VARIABLE x\n", "");
        String older = """
                package tlc2;
                public class TLC {
                    public static void main(String[] args) throws Exception {
                        TLC tlc = new TLC();
                        tlc.handleParameters(args);
                        tlc.process();
                        System.exit(12);
                    }
                    public boolean handleParameters(String[] args) {
                        int folder = java.util.Arrays.asList(args).indexOf("-metadir") + 1;
                        if (!new java.io.File(args[folder], "18-07-18-12-00-00").mkdirs()) {
                            throw new IllegalStateException("that directory already exists");
                        }
                        return true;
                    }
                    public void setResolver(util.FilenameToStream resolver) {}
                    public void process() throws java.io.IOException {
                        java.nio.file.Files.copy(java.nio.file.Path.of("OUTPUT"), System.out);
                    }
                }
                """.replace("OUTPUT", output.toAbsolutePath().toString());

        Outcome outcome = Tlc.of(FakeTlc.otherwiseBundled(folder, older)).check(request, ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.problems().toString()).isEqualTo(Result.SAFETY_FAILURE);
    }

    /** What TLC 1.8.0 does with a text that holds a mark of their messages, as {@code Assert(FALSE, "%1%")} has. */
    @Test
    void aMessageThatIsWrittenForEverIsACrashThatSaysWhy() throws Exception {
        CheckRequest request = new SpecFolder(folder).model("Model", "VARIABLE x\n", "");
        Map<String, String> endless = Map.of("tlc2/TLC", """
                package tlc2;
                public class TLC {
                    public static void main(String[] args) {
                        tlc2.output.MP.replaceString(new StringBuffer("The error: %1%"), "%1% is the text");
                    }
                }
                """, "tlc2/output/MP", """
                package tlc2.output;
                public class MP {
                    public static void replaceString(StringBuffer message, String text) {
                        for (int at = message.indexOf("%1%"); at >= 0; at = message.indexOf("%1%")) {
                            message.replace(at, at + 3, text);
                            message.setLength(16);
                        }
                    }
                }
                """);

        Outcome outcome = Tlc.of(FakeTlc.jar(folder, endless)).check(request, ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.CRASH);
        assertThat(outcome.problems()).first().asString().contains("tlc2.output.MP.replaceString", "%1%");
    }

    @Test
    void aJarThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Tlc.of(folder.resolve("tla2tools.jar")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tla2tools.jar");
    }

    @Test
    void aJarWithoutTlcIsACrashThatSaysSo() throws Exception {
        Path jar = folder.resolve("empty.jar");
        new JarOutputStream(Files.newOutputStream(jar)).close();
        CheckRequest request = new SpecFolder(folder).model("Model", "VARIABLE x\n", "");

        Outcome outcome = Tlc.of(jar).check(request, ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.CRASH);
        assertThat(outcome.problems()).first().asString().contains("tlc2/TLC");
    }

    /** As TLC does, whose set of fingerprints leaves such a thread behind. */
    @Test
    @Timeout(60)
    void aTlcThatThrowsEndsThoughAThreadOfItGoesOn() throws Exception {
        Path jar = FakeTlc.jar(folder, """
                package tlc2;

                public class TLC {
                    public static void main(String[] args) {
                        new Thread(() -> {
                            try {
                                new java.util.concurrent.CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                // It ends.
                            }
                        }).start();
                        throw new IllegalStateException("broken inside");
                    }
                }
                """);
        CheckRequest request = new SpecFolder(folder).model("Any", "VARIABLE x", "");

        Outcome outcome = Tlc.of(jar).check(request, ProgressListener.NONE);

        assertThat(outcome.result()).isEqualTo(Result.CRASH);
        assertThat(outcome.problems()).first().asString().contains("broken inside");
    }

    private Path jar(Path output) throws IOException {
        return jar(TLC, output);
    }

    private Path jar(String tlc, Path output) throws IOException {
        return FakeTlc.jar(folder, tlc.replace("OUTPUT", output.toAbsolutePath().toString()));
    }

    @Test
    void allOurClassesInsideTlcAreTakenAlong() throws Exception {
        Path compiled = Path.of("target/classes/primed/tlc/inside");
        RunFolder run = RunFolder.createIn(folder);
        try (run;
                Stream<Path> files = Files.list(compiled)) {
            Installation.copyInside(run.classes());
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("package-")))
                    .allSatisfy(name -> assertThat(
                                    run.classes().resolve("primed/tlc/inside").resolve(name))
                            .exists());
        }
        assertThat(run.root()).doesNotExist();
    }
}
