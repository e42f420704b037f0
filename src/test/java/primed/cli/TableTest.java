package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import primed.cli.Table.Cell;

/** Tables for people, as wide as the terminal is. */
class TableTest {

    private static Table table() {
        Table table = new Table(3);
        table.row(Cell.of("model"), Cell.of("result"), Cell.of("states"));
        table.heading("Readers");
        table.row(
                Cell.of("Loop"),
                Cell.styled("safety failure: NoShortReadInv", text -> "*" + text + "*"),
                Cell.number(48));
        return table;
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        assertThat(table().lines())
                .containsExactly(
                        "  model  result                          states",
                        "",
                        "Readers",
                        "  Loop   *safety failure: NoShortReadInv*      48");
    }

    @Test
    void whatIsTooWideIsBrokenAndEachPartStyledForItself() {
        assertThat(table().lines(34))
                .containsExactly(
                        "  model  result             states",
                        "",
                        "Readers",
                        "  Loop   *safety failure:*        48",
                        "         *NoShortReadInv*");
    }

    @Test
    void aColumnIsNeverNarrowerThanAWord() {
        assertThat(table().lines(1)).contains("         *NoShortRea*", "         *dInv*");
    }

    @Test
    void textIsBrokenAfterSpacesAndHyphens() {
        assertThat(BrokenText.lines("short-read-2-of-10, 16 steps", 12))
                .containsExactly("short-read-", "2-of-10, 16", "steps");
        assertThat(BrokenText.lines("", 5)).containsExactly("");
        assertThat(BrokenText.lines("whole", 0)).containsExactly("whole");
    }
}
