package primed.tlc.inside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import util.ToolIO;

/**
 * Where the root module lies.
 *
 * <p>One that lies elsewhere than where TLC runs is given by its path, over which TLC may forget its library folders.
 * So it is told the name, and the folder where to look first; and since some look there for the configuration too,
 * whatever its path is, that is named as seen from there.
 *
 * @param name the module's name
 * @param folder where it lies; null where TLC runs
 */
record RootModule(String name, @Nullable Path folder) {

    /** Has TLC look for modules beside the root module first, if that is given by an absolute path. */
    static RootModule of(Path given) throws IOException {
        if (!given.isAbsolute()) {
            return new RootModule(name(given), null);
        }
        Path file = given.toRealPath();
        Path folder = Objects.requireNonNull(file.getParent());
        ToolIO.setUserDir(folder.toString());
        return new RootModule(name(file), folder);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.tla$", "");
    }

    /** How TLC has to be told another file. */
    String seen(Path given) throws IOException {
        if (folder == null) {
            return given.toString();
        }
        Path file = given.toRealPath();
        return Objects.equals(file.getRoot(), folder.getRoot())
                ? folder.relativize(file).toString()
                : given.toString();
    }
}
