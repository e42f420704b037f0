package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a run is left in TLC's static fields when the next one begins in the same JVM. */
class RenewedTlcTest {
    /** A liveness failure, an invariant that fails, and a model that holds: each takes its own way through TLC. */
    private static final List<String> MODELS =
            List.of("BlockingUdpGatedStarved.cfg", "FlakyUdpGated.cfg", "HardenedUdpGated.cfg");

    /** They are set by the clock when TLC's classes are initialized, now as then. */
    private static final List<String> CLOCKS = List.of("tlc2.TLCGlobals.lastChkpt:", "tlc2.module.TLC.startTime:");

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(120)
    void staticFieldsAreThoseOfFreshlyLoadedClasses() throws Exception {
        Path answer = folder.resolve("answer.txt");
        Path log = folder.resolve("log.txt");
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        root("primed/tlc/inside/RenewedTlc.class"),
                        root("primed/tlc/inside/Server.class"),
                        Installation.rewriter().toString()),
                "primed.tlc.inside.RenewedTlc",
                answer.toString(),
                scratch.toString(),
                Installation.onClassPath().location().toString(),
                root("primed/tlc/inside/Server.class")));
        for (String model : MODELS) {
            command.add(Path.of("specs/sockmap/models", model).toAbsolutePath().toString());
            command.add(Path.of("specs/sockmap/MCSelftest.tla").toAbsolutePath().toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(answer).as(Files.readString(log)).exists();
        List<String> lines = Files.readAllLines(answer);
        assertThat(Integer.parseInt(lines.get(0)))
                .as("classes with static fields")
                .isGreaterThan(50);
        assertThat(Integer.parseInt(lines.get(1)))
                .as("fields that the runs have changed")
                .isGreaterThan(50);
        assertThat(lines.subList(2, lines.size()))
                .noneMatch(line -> CLOCKS.stream().noneMatch(line::startsWith));
    }

    private static String root(String resource) throws URISyntaxException {
        Path file = Path.of(
                Objects.requireNonNull(RenewedTlcTest.class.getClassLoader().getResource(resource))
                        .toURI());
        return file.getRoot()
                .resolve(file.subpath(0, file.getNameCount() - Path.of(resource).getNameCount()))
                .toString();
    }
}
