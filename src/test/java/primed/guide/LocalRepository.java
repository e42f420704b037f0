package primed.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import primed.cli.Primed;

/**
 * A local repository of Maven's.
 *
 * @param folder where it is
 */
record LocalRepository(Path folder) {

    /** The user's own, which is only read; the test is skipped where there is none. */
    static LocalRepository ofUser() {
        Path folder = Path.of(System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        Assumptions.assumeTrue(Files.isDirectory(folder), "there is no local repository " + folder);
        return new LocalRepository(folder);
    }

    /** Does what {@code mvn -DskipTests install} does to the repository, with the classes that this build has made. */
    void installPrimed() throws IOException, URISyntaxException {
        String version = "0.1.0-SNAPSHOT";
        Path place = Files.createDirectories(
                folder.resolve("primed").resolve("primed").resolve(version));
        Files.copy(Path.of("pom.xml"), place.resolve("primed-" + version + ".pom"));
        Path classes = Path.of(
                Primed.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = place.resolve("primed-" + version + ".jar");
        int exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        assertThat(exit).isZero();
    }
}
