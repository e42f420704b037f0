package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecOutlineTest {
    private static final String SPEC = """
            ---- MODULE Mail ----
            EXTENDS Naturals, Sequences
            CONSTANTS Clients, Limit
            VARIABLES box, sent
            Init == box = <<>> /\\ sent = 0
            Send(c, n) == box' = Append(box, <<c, n>>) /\\ sent' = sent + 1
            Drop == box # <<>> /\\ box' = Tail(box) /\\ UNCHANGED sent
            Take(m) == box' = Tail(box) /\\ UNCHANGED sent
            Again(n) == sent' = n /\\ UNCHANGED box
            Step == LET c == 1 IN Drop
            Next == \\/ \\E c \\in Clients, n \\in 1..Limit : Send(c, n)
                    \\/ Step
                    \\/ \\E m \\in {box[i] : i \\in DOMAIN box} : Take(m)
                    \\/ Again(sent)
                    \\/ (sent > Limit /\\ UNCHANGED <<box, sent>>)
            Spec == Init /\\ [][Next]_<<box, sent>>
            Only == Init /\\ [][Drop]_<<box, sent>>
            ====
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void listsWhatTlcWouldCallTheSteps() throws Exception {
        SpecOutline outline = Outliner.read(write("Mail", SPEC), null);

        assertThat(outline.constants()).containsExactly("Clients", "Limit");
        assertThat(outline.variables()).containsExactly("box", "sent");
        assertThat(outline.actions())
                .extracting(ActionOutline::name)
                .containsExactly("Send", "Drop", "Take", "Again", "Next");
        assertThat(outline.next()).isEqualTo("Next");
        assertThat(outline.actions().get(2).parameters()).containsExactly("m");
        assertThat(outline.actions().get(0).parameters()).containsExactly("c", "n");
        assertThat(outline.actions().get(0).location()).hasToString("line 6, col 15 to line 6, col 62 of module Mail");
    }

    @Test
    void aConfigurationNamesTheBehavior() throws Exception {
        Path config = Files.writeString(folder.resolve("Mail.cfg"), "\\* SPECIFICATION Spec\nSPECIFICATION Only\n");

        assertThat(Outliner.read(write("Mail", SPEC), config).actions())
                .extracting(ActionOutline::name)
                .containsExactly("Drop");
    }

    @Test
    void aConfigurationMayHaveLettersThatAreNoUtf8() throws Exception {
        Path config = Files.writeString(
                folder.resolve("Mail.cfg"), "\\* caf\u00e9\nSPECIFICATION Only\n", StandardCharsets.ISO_8859_1);

        assertThat(Outliner.read(write("Mail", SPEC), config).actions())
                .extracting(ActionOutline::name)
                .containsExactly("Drop");
    }

    @Test
    void aSpecThatCannotBeParsedIsToldWithItsPlace() throws Exception {
        Path spec = write("Bad", "---- MODULE Bad ----\nA == B\n====\n");

        assertThatThrownBy(() -> Outliner.read(spec, null))
                .isInstanceOf(OutlineException.class)
                .hasMessageContaining("Bad.tla cannot be parsed")
                .hasMessageContaining("Unknown operator: `B'")
                .hasMessageContaining("line 2, col 6");
    }

    private Path write(String module, String text) throws Exception {
        return Files.writeString(folder.resolve(module + ".tla"), text);
    }
}
