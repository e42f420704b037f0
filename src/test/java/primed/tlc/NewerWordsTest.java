package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What TLC 2.18 says about words of a configuration that it does not know depends on what stands before them. */
class NewerWordsTest {
    private static final String COUNTER = """
            EXTENDS Naturals
            CONSTANT N
            VARIABLE x
            Init == x = 0
            Next == x' = (x + 1) % N
            Spec == Init /\\ [][Next]_x
            Small == x < N
            Alias == [next |-> x']
            All == TRUE
            """;

    @RegisterExtension
    static final KeptTlc TLC = new KeptTlc();

    @TempDir
    private Path folder = Path.of("");

    private Outcome check(String config) throws IOException, InterruptedException {
        return TLC.get().check(new SpecFolder(folder).model("Model", COUNTER, config), ProgressListener.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSTANT N = 3\nINIT Init\nNEXT Next\nALIAS Alias\n",
                "CONSTANT N = 3\nINIT Init\nNEXT Next\nINVARIANT Small\nALIAS Alias\n",
                "CONSTANT N = 3\nINIT Init\nNEXT Next\nINVARIANT Small ALIAS Alias\n",
                "CONSTANT N = 3\nINIT Init\nNEXT Next\nCONSTRAINT Small\n\n  POSTCONDITION All\n",
                "CONSTANT N = 3\nINIT Init\nNEXT Next\nACTION_CONSTRAINT Small POSTCONDITIONS All\n",
                "SPECIFICATION Spec\nCHECK_DEADLOCK FALSE POSTCONDITION All\nCONSTANT N = 3\n",
                "SPECIFICATION Spec\nCONSTANT N = 3\nALIAS Alias\n",
                "SPECIFICATION Spec\nCONSTANT N = 3\nPROPERTY Spec \\* POSTCONDITION\nPOSTCONDITION All\n",
            })
    void theWordIsNamedWhereItStands(String config) throws Exception {
        Outcome outcome = check(config);

        String word = config.replaceAll("(?s).*?\\b(?<!\\* )(ALIAS|POSTCONDITIONS?)\\b.*", "$1");
        Problem problem = outcome.problems().get(0);
        assertThat(outcome.result()).isEqualTo(Result.CONFIG_ERROR);
        assertThat(problem.message())
                .startsWith("TLC 2.18 does not know " + word + " in a configuration, a newer one does: ");
        assertThat(problem.module()).isEqualTo("Model.cfg");
        List<String> lines = config.lines().toList();
        assertThat(lines.get(Objects.requireNonNull(problem.line()) - 1)
                        .substring(Objects.requireNonNull(problem.column()) - 1))
                .startsWith(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSTANT N = 3\nINIT Init\nINIT Init\nNEXT Next\nALIAS Alias\n",
                "CONSTANT N = 3\nINIT Init\nNEXT Next\nINVARIANT Nowhere\n\\* ALIAS Alias\n",
                "CONSTANT N = 3\nINIT Init\nNEXT Next\nTHIS that\nALIAS Alias\n",
            })
    void anotherErrorIsNotBlamedOnIt(String config) throws Exception {
        Outcome outcome = check(config);

        assertThat(outcome.result()).isEqualTo(Result.CONFIG_ERROR);
        assertThat(outcome.problems().get(0).message()).doesNotContain("newer");
    }

    /** A TLC that knows the word complains in other words. */
    @Test
    void whatANewerTlcSaysAboutTheWordStays() throws Exception {
        Path config = Files.writeString(folder.resolve("Model.cfg"), "INIT Init\nNEXT Next\nALIAS A\nALIAS B\n");
        Problem twice = new Problem(
                "TLC found an error in the configuration file at line 4\nThe keyword ALIAS appeared twice.",
                "Model.cfg",
                4,
                null);

        assertThat(new NewerWords(config, "2026.04.29.135030 (rev: cc6b616)").explained(twice))
                .isEqualTo(twice);
    }

    /** TLC 2.14 says so of a word that came with 2.15; one that knows it complains of something else in that line. */
    @Test
    void anOldTlcDoesNotKnowTheWordAboutDeadlocks() throws Exception {
        Path config = Files.writeString(folder.resolve("Model.cfg"), "INIT Init\nNEXT Next\n CHECK_DEADLOCK FALSE\n");
        Problem missed = new Problem(
                "TLC found an error in the configuration file at line 3\nIt was expecting a keyword, but did not find it.",
                "Model.cfg",
                3,
                null);

        assertThat(new NewerWords(config, "2.14 of 10 July 2019 (rev: 0cae24f)").explained(missed))
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("TLC 2.14 does not know CHECK_DEADLOCK in a configuration, a newer one does: "))
                .extracting(Problem::column)
                .isEqualTo(2);
        assertThat(new NewerWords(config, "2.18 of 20 March 2023 (rev: 3ea3222)").explained(missed))
                .isEqualTo(missed);
    }
}
