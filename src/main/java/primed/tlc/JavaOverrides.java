package primed.tlc;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Java classes that replace a module's operators. TLC loads {@code Name.class} from beside {@code Name.tla}, with the
 * class loader of the JVM's own class path; where TLC itself has another one, they do not fit each other.
 */
final class JavaOverrides {
    private JavaOverrides() {}

    /** Whether there are classes where TLC looks for modules. */
    static boolean mayBeIn(CheckRequest request) throws IOException {
        Path beside = request.spec().toAbsolutePath().getParent();
        List<Path> folders = Stream.concat(Stream.ofNullable(beside), request.libraries().stream())
                .filter(Files::isDirectory)
                .toList();
        for (Path folder : folders) {
            try (DirectoryStream<Path> classes = Files.newDirectoryStream(folder, "*.class")) {
                if (classes.iterator().hasNext()) {
                    return true;
                }
            }
        }
        return false;
    }
}
