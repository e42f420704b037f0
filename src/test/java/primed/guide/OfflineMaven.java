package primed.guide;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

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
        Optional<Path> mvn = OnPath.find("mvn");
        Assumptions.assumeTrue(mvn.isPresent(), "there is no mvn on the PATH");
        Path mirror = LocalRepository.ofUser().folder();
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

    /** Does what {@code mvn -DskipTests install} does to the repository. */
    void installPrimed() throws IOException, URISyntaxException {
        new LocalRepository(folder.resolve("repository")).installPrimed();
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
