package primed.guide;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that a shell would find. */
final class OnPath {
    private OnPath() {}

    static Optional<Path> find(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                .filter(each -> !each.isEmpty())
                .map(each -> Path.of(each, command))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
