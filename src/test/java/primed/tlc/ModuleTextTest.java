package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is read from a module without a parser. */
class ModuleTextTest {
    private static final ModuleText MAIL = new ModuleText("""
            ---- MODULE Mail ----
            (* Not this: EXTENDS Old (* nor Hidden == 1 *)
            Put == INSTANCE Older *)
            EXTENDS Naturals,
                    Sequences \\* and not Put == 1, INSTANCE Never
            Box == INSTANCE Boxes WITH size <- 3

            Put(x) ==
              /\\ box # x
            Full[n \\in Nat] == n > 3
              LOCAL Empty == TRUE
            Puts == 1
            ====
            """);

    @Test
    void aDefinitionIsFoundWithItsParameters() {
        assertThat(MAIL.definitionOf("Put")).hasValue(8);
        assertThat(MAIL.definitionOf("Full")).hasValue(10);
        assertThat(MAIL.definitionOf("Empty")).hasValue(11);
        assertThat(MAIL.definitionOf("Puts")).hasValue(12);
    }

    @Test
    void whatIsNotDefinedIsNotFound() {
        assertThat(MAIL.definitionOf("Hidden")).isEmpty();
        assertThat(MAIL.definitionOf("x")).isEmpty();
        assertThat(MAIL.definitionOf(".*")).isEmpty();
    }

    @Test
    void linesStayWhereTheyAreWithoutTheirComments() {
        assertThat(new ModuleText("A (* b\nc *) D \\* e\nF").withoutComments()).isEqualTo("A     \n     D     \nF");
    }

    @Test
    void commentsBeforeADefinitionMayBeLong() {
        ModuleText module = new ModuleText("\\* so it is\n".repeat(100_000) + "  Put(x) == x\n");

        assertThat(module.definitionOf("Put")).hasValue(100_001);
        assertThat(module.definitionOf("Get")).isEmpty();
    }

    @Test
    void aStringIsNoCommentWhateverItHolds() {
        ModuleText globs = new ModuleText("""
                Glob == "f(*)"
                Quoted == "\\"(*" (* and "this one" is *)
                Line == "\\\\" \\* not "(*"
                (* "open *) Last == 1
                """);

        assertThat(globs.definitionOf("Quoted")).hasValue(2);
        assertThat(globs.definitionOf("Line")).hasValue(3);
        assertThat(globs.definitionOf("Last")).hasValue(4);
        assertThat(globs.withoutComments().lines().map(String::strip))
                .containsExactly("Glob == \"f(*)\"", "Quoted == \"\\\"(*\"", "Line == \"\\\\\"", "Last == 1");
        assertThat(globs.blockComments().strip()).startsWith("(* and").endsWith("(* \"open *)");
    }

    /** What has no end in its line is no string, as for TLC. */
    @Test
    void aQuoteAloneOpensNothing() {
        assertThat(new ModuleText("5\" (* B *)\nC \"\n").withoutComments()).isEqualTo("5\"        \nC \"\n");
    }

    @Test
    void aStringMayBeLong() {
        String text = "S == \"" + "a\\\\".repeat(100_000) + "\" ";

        assertThat(new ModuleText(text + "(*1*)").withoutComments()).isEqualTo(text + "     ");
    }
}
