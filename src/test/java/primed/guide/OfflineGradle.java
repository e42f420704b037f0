package primed.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * The Gradle of this machine, that of {@code GRADLE_HOME} first, kept to what is in Maven's local repository: it reads
 * that as one more repository, and keeps what it takes in a home of its own.
 *
 * @param gradle the command
 * @param folder where its home and its local repository are
 */
record OfflineGradle(Path gradle, Path folder) {
    /** The first that runs on Java 17. */
    private static final int MAJOR = 7;

    private static final int MINOR = 3;

    private static final Pattern VERSION = Pattern.compile("(?m)^Gradle (\\d+)\\.(\\d+)");
    private static final Pattern NOT_HERE = Pattern.compile("(?m)^.*(No cached version of (?!primed:)"
            + "|Could not find (?!primed:)\\S+:\\S+:|Unsupported class file major version).*$");

    /** Sets it up in an empty folder; the test is skipped where this machine has none, or only an older one. */
    static OfflineGradle in(Path folder) throws IOException, InterruptedException {
        Optional<Path> gradle = command();
        Assumptions.assumeTrue(gradle.isPresent(), "there is no gradle in GRADLE_HOME or on the PATH");
        Path mirror = LocalRepository.ofUser().folder();
        Files.writeString(folder.resolve("this-machine.gradle"), """
                allprojects {
                    repositories {
                        maven { url = uri('%s') }
                    }
                }
                """.formatted(mirror.toUri()));
        OfflineGradle found = new OfflineGradle(gradle.orElseThrow(), folder);
        found.checkVersion();
        return found;
    }

    private static Optional<Path> command() {
        String home = System.getenv("GRADLE_HOME");
        return home == null
                ? OnPath.find("gradle")
                : Optional.of(Path.of(home, "bin", "gradle")).filter(Files::isExecutable);
    }

    private void checkVersion() throws IOException, InterruptedException {
        String said = run(folder, "--version");
        Matcher version = VERSION.matcher(said);
        Assumptions.assumeTrue(version.find(), gradle + " does not say its version, but:\n" + said);
        Assumptions.assumeTrue(
                isNewEnough(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2))),
                version.group() + " is too old: it takes " + MAJOR + "." + MINOR);
    }

    private static boolean isNewEnough(int major, int minor) {
        return major == MAJOR ? minor >= MINOR : major > MAJOR;
    }

    /** What {@code mvn -DskipTests install} leaves. */
    void installPrimed() throws Exception {
        new LocalRepository(folder.resolve("repository")).installPrimed();
    }

    /** What it prints; the test is skipped if the local repository has not all that it needs, or Java is too new. */
    String run(Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                gradle.toString(),
                "--no-daemon",
                "--offline",
                "--console=plain",
                "--gradle-user-home=" + folder.resolve("home"),
                "--init-script=" + folder.resolve("this-machine.gradle"),
                "-Dmaven.repo.local=" + folder.resolve("repository"),
                "-Dorg.gradle.java.home=" + System.getProperty("java.home")));
        command.addAll(List.of(arguments));
        String output = ChildProcess.output(command, project);
        NOT_HERE.matcher(output)
                .results()
                .findFirst()
                .ifPresent(found -> Assumptions.abort("it cannot be had here: " + found.group()));
        return output;
    }
}
