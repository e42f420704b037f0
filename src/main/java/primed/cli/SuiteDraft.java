package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A suite that is being written, in a folder inside of its own: so that its files come to their places by a move, which
 * is done wholly or not at all. It is finished when its index is there. Until they are moved its files have an ending
 * of their own, so that nobody takes them for traces.
 */
final class SuiteDraft {
    /** The name of a trace. */
    static final String TRACE = "test-\\d+\\.itf\\.json";

    private static final String FOLDER = ".unfinished";
    private static final String ENDING = ".new";

    /** What is written into the draft, and what is left there of a file that was being written. */
    private static final Pattern OURS =
            Pattern.compile("\\.?(" + TRACE + "|index\\.json)\\.new(\\.([0-9a-f-]{36}\\.)?tmp)?");

    private final Path suite;
    private final Path folder;

    /** @param suite the folder of the suite */
    SuiteDraft(Path suite) {
        this.suite = suite;
        this.folder = suite.resolve(FOLDER);
    }

    void create() throws IOException {
        Files.createDirectories(folder);
    }

    Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    /** Writes the index, after all else. */
    void finish(String index) throws IOException {
        create();
        Path whole = file(SuiteFolder.INDEX);
        Path text = Files.writeString(whole.resolveSibling(whole.getFileName() + ".tmp"), index);
        Files.move(text, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean isFinished() {
        return Files.exists(file(SuiteFolder.INDEX));
    }

    /** Moves a file to its place, unless it is not in the draft. */
    void move(String name) throws IOException {
        if (Files.exists(file(name))) {
            Files.move(file(name), suite.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes the draft; what somebody else has put there stays. */
    void remove() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        boolean isAllOurs = true;
        for (Path file : files) {
            boolean isOurs = OURS.matcher(String.valueOf(file.getFileName())).matches();
            if (isOurs) {
                Files.delete(file);
            }
            isAllOurs &= isOurs;
        }
        if (isAllOurs) {
            Files.delete(folder);
        }
    }
}
