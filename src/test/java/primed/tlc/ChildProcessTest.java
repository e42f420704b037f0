package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process goes with all that it started; what cannot be deleted of its files takes no outcome with it. */
@Timeout(60)
class ChildProcessTest {
    private static final Path LONG = Path.of(String.join("/", Collections.nCopies(10, "a".repeat(250))));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatItStartedIsGoneTooWhenItIsKilled() throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", "sleep 1000 & sleep 1000 & echo; wait");
        try (ScratchFolder own = ScratchFolder.createIn(folder, "");
                ChildProcess child = ChildProcess.start(shell, own)) {
            child.process().getInputStream().read();
            List<ProcessHandle> descendants = child.process().descendants().toList();
            assertThat(descendants).hasSize(2);

            child.kill();

            assertThat(descendants).noneMatch(ProcessHandle::isAlive);
        }
    }

    /** It is too deep: the names of its innermost folders are longer than the system takes. */
    @Test
    void aFolderThatCannotBeDeletedIsLeft() throws Exception {
        RunFolder run = RunFolder.createIn(folder);
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve(LONG));
        Path deep = Files.createDirectories(run.root().resolve(LONG)).resolve("deep");
        Files.move(other, deep);
        try {
            run.close();

            assertThat(run.root()).isDirectory();
        } finally {
            Files.move(deep, other);
        }
    }
}
