package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step to a state that the constraints exclude is a step all the same: TLC checks the invariants there. */
class StepsOutsideConstraintsTest {
    private static final String SPEC = """
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            Near(k) == x < 3 /\\ x' = x + k
            Far == x = 2 /\\ x' = 50
            Dead == x = 30 /\\ x' = 0
            Some == Near(1) \\/ Near(2) \\/ Far \\/ Dead
            Mixed == \\E y \\in {x} : Near(1) \\/ Far \\/ (y = 30 /\\ Dead)
            Low == x < 10
            Lower == x' < 10
            NeverFar == x # 50
            """;

    @RegisterExtension
    static final KeptTlc TLC = new KeptTlc();

    @TempDir
    private Path folder = Path.of("");

    private Outcome check(String config) throws Exception {
        CheckRequest model = new SpecFolder(folder).model("Model", SPEC, "INIT Init " + config + "\n");
        return TLC.get().check(model.withDeadlock(false), ProgressListener.NONE);
    }

    private static List<String> names(List<ActionCoverage> actions) {
        return actions.stream().map(ActionCoverage::action).toList();
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "CONSTRAINT Low, 0", "ACTION_CONSTRAINT Lower, 0"})
    void countsAsOneThatFindsNoState(String constraint, long found) throws Exception {
        Outcome outcome = check("NEXT Some " + constraint);

        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.coverage())
                .filteredOn(action -> action.action().equals("Far"))
                .singleElement()
                .satisfies(
                        far -> assertThat(List.of(far.distinct(), far.total())).containsExactly(found, 1L));
        assertThat(names(outcome.neverTaken())).containsExactly("Dead");
    }

    @ParameterizedTest
    @CsvSource({"CONSTRAINT Low", "ACTION_CONSTRAINT Lower"})
    void countsAsInTlcsOwnCoverage(String constraint) throws Exception {
        CheckRequest model = new SpecFolder(folder)
                .model("Model", SPEC, "INIT Init NEXT Some " + constraint + "\n")
                .withDeadlock(false);

        List<ActionCoverage> told =
                TLC.get().check(model.withCoverage(true), ProgressListener.NONE).coverage();

        assertThat(check("NEXT Some " + constraint).coverage())
                .extracting(action -> action.action() + " " + action.distinct() + ":" + action.total())
                .containsExactly("Near 4:6", "Far 0:1", "Dead 0:0")
                .containsAll(told.stream()
                        .filter(action -> !action.initial() && !action.action().equals("Near"))
                        .map(action -> action.action() + " " + action.distinct() + ":" + action.total())
                        .toList());
    }

    @Test
    void mayEndInAViolation() throws Exception {
        Outcome outcome = check("NEXT Some CONSTRAINT Low INVARIANT NeverFar");

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.coverage())
                .filteredOn(action -> action.action().equals("Far"))
                .extracting(ActionCoverage::total)
                .containsExactly(1L);
    }

    /** Nobody has looked whose step it was. */
    @Test
    void mayBeOfAnyPartOfAnUnsplitAction() throws Exception {
        assertThat(names(check("NEXT Mixed").neverTaken())).containsExactly("Dead");
        assertThat(names(check("NEXT Mixed CONSTRAINT Low").neverTaken())).isEmpty();
    }
}
