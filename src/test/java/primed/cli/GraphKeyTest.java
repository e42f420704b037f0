package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.spec.Manifest;

/** Which models have the same state graph. */
class GraphKeyTest {
    @TempDir
    Path folder;

    @Test
    void thoseThatAreAskedAboutOtherPropertiesHave() throws IOException {
        assertThat(key("INIT Init \\* first\nNEXT Next\nINVARIANT Inv\n")).isEqualTo(key("INIT Init\n\nNEXT  Next\n"));
    }

    @Test
    void thoseThatDifferInAStringHaveNot() throws IOException {
        assertThat(key("INIT Init\nNEXT Next\nCONSTANT Sent = \"a b\"\n"))
                .isNotEqualTo(key("INIT Init\nNEXT Next\nCONSTANT Sent = \"a  b\"\n"));
        assertThat(key("INIT Init\nNEXT Next\nCONSTANT Sent = \"\\\\* a\"\n"))
                .isNotEqualTo(key("INIT Init\nNEXT Next\nCONSTANT Sent = \"\\\\* b\"\n"));
    }

    private GraphKey key(String config) throws IOException {
        Files.writeString(folder.resolve("M.tla"), "---- MODULE M ----\n====\n");
        Files.writeString(folder.resolve("M.cfg"), config);
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "M.tla", "models": [{"path": "M.cfg", "result": "success"}]}]}
                """);
        return GraphKey.of(Manifest.read(manifest).models().get(0));
    }
}
