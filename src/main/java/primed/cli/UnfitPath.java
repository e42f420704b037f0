package primed.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** What is wrong with a word of the command line that no file can be called by. */
final class UnfitPath {
    private UnfitPath() {}

    /** Reads a path of the command line. */
    static Path parse(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(complaint(e));
        }
    }

    /** Says so in the user's words. Under the locale C a JVM understands ASCII only, in names of files too. */
    static String complaint(InvalidPathException path) {
        if (path.getReason().startsWith("Malformed input")) {
            return "The path " + path.getInput() + " has letters that the locale does not have ("
                    + System.getProperty("sun.jnu.encoding") + "). Set LC_ALL=C.UTF-8 before you run this.";
        }
        return "The path " + path.getInput().replace("\0", "\\0") + " cannot be: " + path.getReason() + ".";
    }
}
