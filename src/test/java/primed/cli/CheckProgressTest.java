package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import primed.spec.Comparison;
import primed.spec.Expectation;
import primed.spec.Model;
import primed.spec.ModelResult;
import primed.tlc.Mode;
import primed.tlc.Progress;

/** What a person sees while models are checked, on a terminal that draws as real ones do, and in a log. */
class CheckProgressTest {
    private static final Model LOOP = model("Loop");
    private static final Model FLAKY = model("Flaky");

    private final StringWriter printed = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    private static Model model(String name) {
        Path file = Path.of(name + ".cfg");
        return new Model(
                name + ".tla",
                name + ".cfg",
                Path.of(name + ".tla"),
                file,
                new Mode.Exhaustive(),
                1,
                null,
                Expectation.NOTHING,
                null,
                null,
                Map.of());
    }

    private CheckProgress progress(boolean terminal, int models) {
        PrintWriter writer = new PrintWriter(printed);
        return new CheckProgress(new Console(writer, writer, terminal, false, 80), models, clock::get);
    }

    private List<String> screen() {
        return FakeTerminal.showing(printed.toString());
    }

    private void after(long seconds) {
        clock.addAndGet(seconds * 1_000_000_000L);
    }

    private static ModelResult finished(Model model) {
        return new ModelResult(model, null, new Comparison(List.of()), Map.of());
    }

    @Test
    void eachModelUnderWayHasALineThatIsDrawnAgain() {
        CheckProgress progress = progress(true, 3);

        progress.started(LOOP);
        progress.started(FLAKY);
        after(2);
        progress.progress(LOOP, new Progress(5L, 3_000L, 1_200L, 17L));
        progress.progress(LOOP, new Progress(6L, 4_000L, 1_500L, 9L));

        assertThat(screen())
                .containsExactly(
                        "  Loop                          1,500 states, 9 queued, 2,000 generated/s",
                        "  Flaky",
                        "  0 of 3 models checked")
                .allMatch(line -> line.length() < 80);
    }

    @Test
    void aModelThatIsCheckedGivesItsLineBack() {
        CheckProgress progress = progress(true, 3);

        progress.started(LOOP);
        progress.started(FLAKY);
        progress.finished(finished(LOOP));

        assertThat(screen()).containsExactly("  Flaky", "  1 of 3 models checked");
    }

    @Test
    void nothingIsLeftInTheEnd() {
        CheckProgress progress = progress(true, 1);

        progress.started(LOOP);
        progress.finished(finished(LOOP));
        progress.close();

        assertThat(screen()).isEmpty();
    }

    @Test
    void aLineThatIsLongerThanTheTerminalIsCut() {
        CheckProgress progress = progress(true, 1);

        progress.started(model("L".repeat(100)));

        assertThat(screen().get(0)).hasSize(79).endsWith("L…");
    }

    @Test
    void aLogGetsALineAfterFiveSecondsAndThenEachMinute() {
        CheckProgress progress = progress(false, 1);

        progress.started(LOOP);
        for (int second = 1; second <= 70; second++) {
            after(1);
            progress.progress(LOOP, new Progress(1L, 100L * second, 10L * second, 1L));
        }
        progress.finished(finished(LOOP));
        progress.close();

        assertThat(printed.toString().lines())
                .containsExactly(
                        "  Loop                          50 states, 1 queued, 100 generated/s",
                        "  Loop                          650 states, 1 queued, 100 generated/s");
    }

    @Test
    void aLogOfManyModelsGetsALineForEachQuarter() {
        CheckProgress progress = progress(false, 8);

        for (int i = 0; i < 8; i++) {
            progress.started(LOOP);
            progress.finished(finished(LOOP));
        }

        assertThat(printed.toString().lines()).hasSize(4).contains("  2 of 8 models checked");
    }
}
