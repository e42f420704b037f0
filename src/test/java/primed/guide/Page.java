package primed.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A guide as what it tells its reader to do.
 *
 * @param blocks files to write, commands to run and what they print, in order
 */
record Page(List<Block> blocks) {
    private static final Pattern BLOCK =
            Pattern.compile("(?:^`([^`\\n]+)`\\n\\n)?^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /**
     * One fenced block.
     *
     * @param file the file that it is to be written to, if its name stands above it
     * @param language what the fence says
     */
    record Block(@Nullable String file, String language, String text) {}

    static Page of(Path markdown) throws IOException {
        return new Page(BLOCK.matcher(Files.readString(markdown))
                .results()
                .map(found -> new Block(found.group(1), found.group(2), found.group(3)))
                .toList());
    }

    /** What a file has first. */
    String file(String name) {
        return blocks.stream()
                .filter(block -> name.equals(block.file()))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
