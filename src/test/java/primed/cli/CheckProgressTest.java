package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return new Model(
                name + ".tla",
                name + ".cfg",
                Path.of(name + ".tla"),
                Path.of(name + ".cfg"),
                new Mode.Exhaustive(),
                1,
                null,
                Expectation.NOTHING,
                null,
                null,
                Map.of());
    }

    private CheckProgress progress(boolean terminal, Model... models) {
        PrintWriter writer = new PrintWriter(printed);
        return new CheckProgress(new Console(writer, writer, terminal, false, 80), List.of(models), clock::get);
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
        CheckProgress progress = progress(true, LOOP, FLAKY, model("Slow"));

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
        CheckProgress progress = progress(true, LOOP, FLAKY, model("Slow"));

        progress.started(LOOP);
        progress.started(FLAKY);
        progress.finished(finished(LOOP));

        assertThat(screen()).containsExactly("  Flaky", "  1 of 3 models checked");
    }

    @Test
    void nothingIsLeftInTheEnd() {
        CheckProgress progress = progress(true, LOOP);

        progress.started(LOOP);
        progress.finished(finished(LOOP));
        progress.close();

        assertThat(screen()).isEmpty();
    }

    @Test
    void aLineThatIsLongerThanTheTerminalIsCut() {
        Model longest = model("L".repeat(100));
        CheckProgress progress = progress(true, longest);

        progress.started(longest);

        assertThat(screen().get(0)).hasSize(79).endsWith("L…");
    }

    @Test
    void aLogGetsALineAfterFiveSecondsAndThenEachMinute() {
        CheckProgress progress = progress(false, LOOP);

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
        List<Model> models =
                IntStream.range(0, 8).mapToObj(i -> model("Loop" + i)).toList();
        CheckProgress progress = progress(false, models.toArray(Model[]::new));

        for (Model model : models) {
            progress.started(model);
            progress.finished(finished(model));
        }

        assertThat(printed.toString().lines()).hasSize(4).contains("  2 of 8 models checked");
    }

    /** The ends of their paths, and no more of them than it takes. */
    @Test
    void modelsOfTheSameNameAreToldApart() {
        List<Model> models = Stream.of("a/small/Loop", "b/small/Loop", "b/large/Loop", "Flaky")
                .map(CheckProgressTest::model)
                .toList();
        CheckProgress progress = progress(true, models.toArray(Model[]::new));

        models.forEach(progress::started);

        assertThat(screen())
                .containsExactly(
                        "  a/small/Loop.cfg",
                        "  b/small/Loop.cfg",
                        "  large/Loop.cfg",
                        "  Flaky",
                        "  0 of 4 models checked");
    }
}
