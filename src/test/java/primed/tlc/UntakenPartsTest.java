package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was never taken is named by its definition where TLC has no action of that name. */
class UntakenPartsTest {
    @RegisterExtension
    static final KeptTlc TLC = new KeptTlc();

    @TempDir
    private Path folder = Path.of("");

    /** P is empty, s stays empty, and t keeps its element. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '`', textBlock = """
            Inc \\/ \\E p \\in P : Add(p)                                  | Add
            Inc \\/ \\E e \\in s : Add(e)                                  | Add
            Inc \\/ \\E e \\in s : Add(e) \\/ Drop(e)                      | Add Drop
            Inc \\/ \\E e \\in s : (Add(e) /\\ x = 0) \\/ Drop(e)          | Add Drop
            Inc \\/ \\E e \\in s : s' = {} /\\ x' = x /\\ t' = t           | Next
            Inc \\/ (\\E e \\in s : Add(e)) \\/ (\\E e \\in t : Add(e))    | Next
            Inc \\/ (\\E p \\in P : Add(p)) \\/ (\\E e \\in t : Add(e))    | none
            Inc \\/ (\\E p \\in P : Add(p)) \\/ \\E i \\in {1} : Add(i)    | none
            Inc \\/ (\\E p \\in P : Either(p)) \\/ \\E i \\in {1} : Add(i) | none
            Either(1)                                                      | Drop
            Inc \\/ \\E p \\in P : Either(p)                               | Either
            \\E e \\in t : Add(e) \\/ Drop(e)                              | Drop
            \\E e \\in t : Add(e) \\/ Inc \\/ Drop(e)                      | Drop
            \\E e \\in t : Add(e) \\/ Inc                                  | none
            \\E e \\in t : Either(e) \\/ Drop(e)                           | none
            \\E e \\in t : Add(e) \\/ Drop(e) \\/ (x' = 7 /\\ x < 7 /\\ UNCHANGED <<s, t>>) | none
            \\E e \\in t : (PrintT(e) /\\ Add(e)) \\/ Drop(e)              | none
            Inc \\/ Drop(1)                                                | Drop
            """)
    void aDefinitionThatNoStepCanHaveTakenIsNamed(String next, String untaken) throws Exception {
        CheckRequest model = new SpecFolder(folder)
                .model("Model", """
                EXTENDS Naturals, TLC
                VARIABLES x, s, t
                CONSTANT P
                Init == x = 0 /\\ s = {} /\\ t = {1}
                Inc == x' = (IF x = 0 THEN 1 ELSE 0) /\\ UNCHANGED <<s, t>>
                Add(e) == x' = (IF x = e THEN 0 ELSE e) /\\ UNCHANGED <<s, t>>
                Drop(e) == e # 1 /\\ UNCHANGED <<x, s, t>>
                Either(e) == Add(e) \\/ Drop(e)
                Next == @
                """.replace("@", next), "INIT Init\nNEXT Next\nCONSTANT P = {}\n");

        Outcome outcome = TLC.get().check(model, ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.neverTaken())
                .extracting(ActionCoverage::action)
                .containsExactlyInAnyOrder(untaken == null ? new String[0] : untaken.split(" "));
    }

    /** Each step is evaluated once more, with each value: of a long search nothing is said. */
    @ParameterizedTest
    @CsvSource({"10, 1, Drop", "20000, 1, none", "300, 300, Drop", "400, 300, none"})
    void whatIsInAFormulaIsLookedForInSoManySteps(int states, int values, String untaken) throws Exception {
        CheckRequest model =
                new SpecFolder(folder).model("Model", """
                EXTENDS Naturals
                VARIABLES x, t
                Init == x = 0 /\\ t = 1..%d
                Add(e) == e = 1 /\\ x' = (x + 1) %% %d /\\ UNCHANGED t
                Drop(e) == e = 0 /\\ UNCHANGED <<x, t>>
                Next == \\E e \\in t : Add(e) \\/ Drop(e)
                """.formatted(values, states), "INIT Init\nNEXT Next\n");

        assertThat(TLC.get().check(model, ProgressListener.NONE).neverTaken())
                .extracting(ActionCoverage::action)
                .containsExactly(untaken.equals("none") ? new String[0] : new String[] {untaken});
    }
}
