package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import primed.report.review.ActionTotals.Counted;
import primed.report.review.Review.ActionUse;
import primed.tlc.ActionCoverage;
import primed.trace.Location;

/** How often actions were taken, over several models. */
class ActionTotalsTest {

    private static ActionCoverage taken(String action, long steps) {
        return new ActionCoverage(action, new Location("Mail", 1, 1, 1, 9), false, 0, steps);
    }

    private static List<ActionUse> never(Counted... models) {
        return ActionTotals.of(List.of(models)).stream()
                .filter(ActionUse::neverTaken)
                .toList();
    }

    @Test
    void stepsAreAddedUpAndModelsCounted() {
        List<ActionUse> totals = ActionTotals.of(List.of(
                new Counted(List.of(taken("Put", 2), taken("Put", 3), taken("Get", 0)), Map.of()),
                new Counted(List.of(taken("Put", 0), taken("Get", 7)), Map.of())));

        assertThat(totals)
                .containsExactly(
                        new ActionUse("Put", "Mail", 1, 2, 5, 0, List.of()),
                        new ActionUse("Get", "Mail", 1, 2, 7, 0, List.of()));
    }

    /** TLC counts no state at the first conjunct of an initial predicate. */
    @Test
    void theInitialPredicateIsNoAction() {
        ActionCoverage initial = new ActionCoverage("InitX", new Location("Mail", 2, 1, 2, 5), true, 0, 0);

        assertThat(ActionTotals.of(List.of(new Counted(List.of(initial, taken("Put", 2)), Map.of()))))
                .extracting(ActionUse::name)
                .containsExactly("Put");
    }

    @Test
    void whatNoModelTakesIsNeverTaken() {
        assertThat(never(new Counted(List.of(taken("Put", 2), taken("Others", 0)), Map.of())))
                .extracting(ActionUse::name)
                .containsExactly("Others");
    }

    @Test
    void aPlaceThatAModelFillsIsNoActionThatIsNeverTaken() {
        Counted empty = new Counted(List.of(taken("Put", 2), taken("Others", 0)), Map.of());
        Counted filled = new Counted(List.of(taken("Put", 2), taken("Steal", 1)), Map.of("Others", "Steal"));

        assertThat(never(empty, filled)).isEmpty();
    }

    @Test
    void whatFillsThePlaceMustBeTakenItself() {
        Counted empty = new Counted(List.of(taken("Others", 0)), Map.of());
        Counted filled = new Counted(List.of(taken("Steal", 0)), Map.of("Others", "Steal"));

        assertThat(never(empty, filled)).extracting(ActionUse::name).containsExactly("Steal");
    }
}
