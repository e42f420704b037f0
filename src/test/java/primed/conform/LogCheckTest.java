package primed.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.tlc.Tlc;

/** A shop: somebody brings loaves, somebody buys them, and nobody sees how many there are. */
class LogCheckTest {
    private static final String SHOP = """
            ---- MODULE Shop ----
            EXTENDS Naturals
            CONSTANT Shelf
            VARIABLES loaves, sold
            vars == <<loaves, sold>>

            Init == loaves = 0 /\\ sold = 0

            Bring == loaves < Shelf /\\ loaves' = loaves + 1 /\\ UNCHANGED sold

            Sell == loaves > 0 /\\ loaves' = loaves - 1 /\\ sold' = sold + 1

            Next == sold < 5 /\\ (Bring \\/ Sell)
            ====
            """;

    private static final String BRING_IS_HIDDEN = "sold' = sold";
    private static final String SOLD = "sold' = sold + 1";
    private static final String FULL_SHELF = "UNCHANGED vars /\\ loaves = Shelf";
    private static final String EMPTY_SHELF = "UNCHANGED vars /\\ loaves = 0";
    private static final String BROUGHT = "loaves' = loaves + 1";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeSpec() throws IOException {
        Files.writeString(folder.resolve("Shop.tla"), SHOP);
    }

    @Test
    void findsTheHiddenStepsItself() throws Exception {
        assertThat(verdict(hidden(SOLD, SOLD, FULL_SHELF))).isEqualTo(explained(3));
    }

    @Test
    void sellsNothingThatNobodyBrought() throws Exception {
        PartialLog nothingHidden = new PartialLog("FALSE", List.of(List.of(BROUGHT, SOLD, SOLD)));

        assertThat(verdict(nothingHidden)).isEqualTo(new LogAnswer.Verdict(false, List.of(2)));
    }

    /** Each thing was seen by somebody, and there is an order in which it can have happened. */
    @Test
    void ordersWhatThreadsDid() throws Exception {
        PartialLog log = new PartialLog("FALSE", List.of(List.of(SOLD, SOLD), List.of(BROUGHT, BROUGHT)));

        assertThat(verdict(log)).isEqualTo(explained(2, 2));
    }

    @Test
    void keepsTheOrderWithinAThread() throws Exception {
        PartialLog log = new PartialLog("FALSE", List.of(List.of(BROUGHT, FULL_SHELF, EMPTY_SHELF), List.of(SOLD)));

        assertThat(verdict(log))
                .as("the shelf holds 2, and 1 was brought")
                .isEqualTo(new LogAnswer.Verdict(false, List.of(1, 1)));
    }

    /** The formula alone would allow it, but it is no step of the spec. */
    @Test
    void allowsOnlyStepsOfTheSpec() throws Exception {
        assertThat(verdict(hidden("sold' = sold /\\ loaves' = loaves + 2")))
                .isEqualTo(new LogAnswer.Verdict(false, List.of(0)));
    }

    @Test
    void answersForEachOfMany() throws Exception {
        List<PartialLog> logs = IntStream.range(0, 150)
                .mapToObj(i -> i % 3 == 0
                        ? hidden(EMPTY_SHELF, SOLD, SOLD, SOLD, SOLD, SOLD, SOLD)
                        : hidden(SOLD, EMPTY_SHELF))
                .toList();

        LogAnswer answer = ask(logs);

        assertThat(answer)
                .isEqualTo(new LogAnswer.Decided(IntStream.range(0, 150)
                        .mapToObj(i -> i % 3 == 0 ? new LogAnswer.Verdict(false, List.of(6)) : explained(2))
                        .toList()));
    }

    @Test
    void aLogWithoutEventsIsExplained() throws Exception {
        assertThat(verdict(hidden())).isEqualTo(explained(0));
    }

    @Test
    void saysWhyItCannotSay() throws Exception {
        LogAnswer answer = ask(List.of(hidden("cakes' = cakes")));

        assertThat(answer)
                .asInstanceOf(type(LogAnswer.Undecided.class))
                .satisfies(undecided ->
                        assertThat(undecided.problems().get(0).message()).contains("cakes"));
    }

    private static PartialLog hidden(String... events) {
        return new PartialLog(BRING_IS_HIDDEN, List.of(List.of(events)));
    }

    private static LogAnswer.Verdict explained(Integer... places) {
        return new LogAnswer.Verdict(true, List.of(places));
    }

    private LogAnswer.Verdict verdict(PartialLog log) throws Exception {
        return ((LogAnswer.Decided) ask(List.of(log))).verdicts().get(0);
    }

    private LogAnswer ask(List<PartialLog> logs) throws Exception {
        return new LogCheck(Tlc.bundled()).ask(new LogQuestion(folder.resolve("Shop.tla"), Map.of("Shelf", "2"), logs));
    }
}
