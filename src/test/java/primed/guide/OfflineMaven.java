package primed.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import primed.cli.Primed;

/**
 * The Maven of this machine, kept to what is in its local repository: it reads that as its only mirror and keeps what
 * it takes in a repository of its own, so it neither reaches the network nor writes to the user's.
 *
 * @param mvn the command
 * @param folder where its repository and settings are
 */
record OfflineMaven(Path mvn, Path folder) {
    private static final Pattern NOT_HERE = Pattern.compile("(?m)^.*(Could not (find|transfer) artifact"
            + "|could not be resolved|Cannot access .* in offline mode).*$");

    /** Sets it up in an empty folder; the test is skipped where this machine has none. */
    static OfflineMaven in(Path folder) throws IOException {
        Optional<Path> mvn = onPath();
        Assumptions.assumeTrue(mvn.isPresent(), "there is no mvn on the PATH");
        Path mirror = Path.of(System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        Assumptions.assumeTrue(Files.isDirectory(mirror), "there is no local repository " + mirror);
        Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>this-machine</id>
                      <mirrorOf>*</mirrorOf>
                      <url>%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(mirror.toUri()));
        return new OfflineMaven(mvn.orElseThrow(), folder);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                .filter(each -> !each.isEmpty())
                .map(each -> Path.of(each, "mvn"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Does what {@code mvn -DskipTests install} does to the repository, with the classes that this build has made. */
    void installPrimed() throws IOException, URISyntaxException {
        String version = "0.1.0-SNAPSHOT";
        Path place = Files.createDirectories(
                folder.resolve("repository/primed/primed").resolve(version));
        Files.copy(Path.of("pom.xml"), place.resolve("primed-" + version + ".pom"));
        Path classes = Path.of(
                Primed.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = place.resolve("primed-" + version + ".jar");
        int exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        assertThat(exit).isZero();
    }

    /** What a goal prints; the test is skipped if the local repository has not all that Maven needs for it. */
    String run(String goal, Path project) throws IOException, InterruptedException {
        String settings = folder.resolve("settings.xml").toString();
        String output = ChildProcess.output(
                List.of(
                        mvn.toString(),
                        "-B",
                        "-o",
                        "-Daether.offline.protocols=file",
                        "-Dstyle.color=never",
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "-s",
                        settings,
                        "-gs",
                        settings,
                        goal),
                project);
        NOT_HERE.matcher(output)
                .results()
                .findFirst()
                .ifPresent(found -> Assumptions.abort("the local repository lacks something: " + found.group()));
        return output;
    }
}
