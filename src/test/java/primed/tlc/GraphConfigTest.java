package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration as it is used to explore a graph. */
class GraphConfigTest {
    @Test
    void blanksAndCommentsAreOneBlank() {
        assertThat(bare("INIT Init \\* where it begins\n\n(* and how\n it goes on *)\tNEXT Next\n"))
                .isEqualTo("INIT Init NEXT Next");
    }

    @Test
    void whatIsInQuotesStaysAsItIs() {
        assertThat(bare("CONSTANT A = {\"x  \\* y\",  \"a\\\"  b\"} \\* \"c\"\n"))
                .isEqualTo("CONSTANT A = {\"x  \\* y\", \"a\\\"  b\"}");
    }

    @Test
    void whatIsCheckedIsLeftOut() {
        GraphConfig config = GraphConfig.parse("""
                INVARIANTS Safe, TypeOK  (* (* not *) INIT Old *)
                INIT Init CHECK_DEADLOCK FALSE
                NEXT Next
                PROPERTY Live
                CONSTANT N = "VIEW"
                """);

        assertThat(config.bare()).isEqualTo("INIT Init NEXT Next CONSTANT N = \"VIEW\"");
        assertThat(config.leftOut()).containsExactlyInAnyOrder("INVARIANTS", "CHECK_DEADLOCK", "PROPERTY");
        assertThat(config.hasView()).isFalse();
        assertThat(GraphConfig.parse("VIEW View").hasView()).isTrue();
    }

    @Test
    void aStringMayBeLong() {
        String text = "\"" + "a  ".repeat(100_000) + "\"";

        assertThat(bare("CONSTANT\nS =  " + text)).isEqualTo("CONSTANT S = " + text);
    }

    @Test
    void aCommentMayHaveLettersThatAreNoUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("Model.cfg"), "INIT Init \\* caf\u00e9\nNEXT Next\n", StandardCharsets.ISO_8859_1);

        assertThat(GraphConfig.read(file).bare()).isEqualTo("INIT Init NEXT Next");
    }

    @Test
    void aFileThatIsNotThereIsAnError(@TempDir Path folder) {
        assertThatThrownBy(() -> GraphConfig.read(folder.resolve("None.cfg"))).isInstanceOf(NoSuchFileException.class);
    }

    private static String bare(String config) {
        return GraphConfig.parse(config).bare();
    }
}
