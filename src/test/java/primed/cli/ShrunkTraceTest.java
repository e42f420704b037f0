package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.replay.Binding;
import primed.replay.BindingFactory;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Provenance;
import primed.trace.State;
import primed.trace.Step;
import primed.trace.Trace;
import primed.trace.itf.ItfReader;
import primed.trace.itf.ItfWriter;
import primed.value.Value;

/** {@code replay --shrink}: a long trace that diverges becomes a short one. */
class ShrunkTraceTest {
    private static final String SPEC = """
            ---- MODULE Lift ----
            EXTENDS Naturals
            VARIABLES floor, open
            Init == floor = 0 /\\ open = FALSE
            Up == ~open /\\ floor < 9 /\\ floor' = floor + 1 /\\ UNCHANGED open
            Down == ~open /\\ floor > 0 /\\ floor' = floor - 1 /\\ UNCHANGED open
            Ring == UNCHANGED <<floor, open>>
            Open == ~open /\\ open' = TRUE /\\ UNCHANGED floor
            Close == open /\\ open' = FALSE /\\ UNCHANGED floor
            Next == Up \\/ Down \\/ Ring \\/ Open \\/ Close
            ====
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("Lift.tla"), SPEC);
        Files.writeString(folder.resolve("Lift.cfg"), "INIT Init\nNEXT Next\n");
    }

    /** A lift whose door does not close on the third floor. */
    public static final class StuckDoor implements BindingFactory {
        @Override
        public Binding bind(State initial) {
            int[] floor = {0};
            boolean[] open = {false};
            return Binding.builder()
                    .action("Up", p -> floor[0]++)
                    .action("Down", p -> floor[0]--)
                    .action("Ring", p -> {})
                    .action("Open", p -> open[0] = true)
                    .action("Close", p -> open[0] = floor[0] == 3)
                    .observe("floor", () -> Value.of(floor[0]))
                    .observe("open", () -> Value.of(open[0]))
                    .build();
        }
    }

    @Test
    void whatTheFailureDoesNotNeedIsLeftOut() throws IOException {
        List<String> actions = new ArrayList<>();
        for (int round = 0; round < 16; round++) {
            actions.addAll(List.of("Up", "Down"));
        }
        actions.addAll(List.of("Ring", "Up", "Up", "Up", "Open", "Close"));
        Path trace = trace(actions);

        CommandRun run = replay(trace, "--shrink", folder.resolve("Lift.tla").toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        Path shrunk = folder.resolve("ride.shrunk.itf.json");
        assertThat(run.out()).contains("38 steps shrunk to 5: " + shrunk);
        assertThat(ItfReader.read(shrunk).behavior().steps())
                .extracting(step -> step.action().name())
                .containsExactly("Up", "Up", "Up", "Open", "Close");
        assertThat(replay(shrunk).exit()).isEqualTo(1);
    }

    @Test
    void whatGetsNoShorterIsNotWritten() throws IOException {
        CommandRun run = replay(
                trace(List.of("Up", "Up", "Up", "Open", "Close")),
                "--shrink",
                folder.resolve("Lift.tla").toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("No shorter trace diverges, nor one with smaller parameters");
        assertThat(folder.resolve("ride.shrunk.itf.json")).doesNotExist();
    }

    /** It takes all numbers below three. */
    public static final class SmallBox implements BindingFactory {
        @Override
        public Binding bind(State initial) {
            Value[] held = {Value.of(0)};
            return Binding.builder()
                    .action("Put", p -> held[0] = p.integer("n") < 3 ? Value.of(p.integer("n")) : held[0])
                    .observe("x", () -> held[0])
                    .build();
        }
    }

    @Test
    void aSmallerParameterIsWrittenThoughTheLengthStays() throws IOException {
        Files.writeString(folder.resolve("Box.tla"), """
                ---- MODULE Box ----
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Put(n) == x = 0 /\\ x' = n
                Next == \\E n \\in 1..9 : Put(n)
                ====
                """);
        Files.writeString(folder.resolve("Box.cfg"), "INIT Init\nNEXT Next\n");
        Step put = new Step(new Action("Put", Map.of("n", Value.of(9)), null), new State(Map.of("x", Value.of(9))));
        Path trace = folder.resolve("nine.itf.json");
        Provenance provenance = new Provenance("Box.tla", "Box.cfg", null, null, null);
        State initial = new State(Map.of("x", Value.of(0)));
        ItfWriter.write(new Trace(provenance, new Behavior(initial, List.of(put), new Ending.Finite())), trace);

        CommandRun run = CommandRun.of(
                "replay",
                "--on",
                SmallBox.class.getName(),
                trace.toString(),
                "--shrink",
                folder.resolve("Box.tla").toString());

        Path shrunk = folder.resolve("nine.shrunk.itf.json");
        assertThat(run.out()).contains("1 step shrunk to as many with smaller parameters: " + shrunk);
        assertThat(ItfReader.read(shrunk).behavior().steps())
                .extracting(step -> step.action().toString())
                .containsExactly("Put(3)");
    }

    @Test
    void aTraceThatConformsStaysAsItIs() throws IOException {
        CommandRun run = replay(
                trace(List.of("Up", "Open", "Close")),
                "--shrink",
                folder.resolve("Lift.tla").toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("shrunk");
    }

    @Test
    void aTraceOfAnotherSpecCannotBeShrunk() throws IOException {
        Files.writeString(folder.resolve("Lift.tla"), SPEC.replace("floor < 9", "floor < 2"));

        CommandRun run = replay(
                trace(List.of("Up", "Up", "Up", "Open", "Close")),
                "--shrink",
                folder.resolve("Lift.tla").toString());

        assertThat(run.out()).contains("It is not a behavior of that spec and configuration");
    }

    @Test
    void theKernelIsNotForShrinking() throws IOException {
        CommandRun run = CommandRun.of(
                "replay",
                "--on",
                "kernel",
                "--shrink",
                folder.resolve("Lift.tla").toString(),
                trace(List.of("Up")).toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("leave out --on kernel");
    }

    private CommandRun replay(Path trace, String... options) {
        List<String> args = new ArrayList<>(List.of("replay", "--on", StuckDoor.class.getName(), trace.toString()));
        Collections.addAll(args, options);
        return CommandRun.of(args.toArray(String[]::new));
    }

    private Path trace(List<String> actions) throws IOException {
        List<Step> steps = new ArrayList<>();
        int floor = 0;
        boolean open = false;
        for (String action : actions) {
            floor += action.equals("Up") ? 1 : action.equals("Down") ? -1 : 0;
            open = action.equals("Open") || (open && !action.equals("Close"));
            steps.add(new Step(new Action(action, Map.of(), null), state(floor, open)));
        }
        Path file = folder.resolve("ride.itf.json");
        Provenance provenance = new Provenance("Lift.tla", "Lift.cfg", null, null, null);
        ItfWriter.write(new Trace(provenance, new Behavior(state(0, false), steps, new Ending.Finite())), file);
        return file;
    }

    private static State state(int floor, boolean open) {
        return new State(Map.of("floor", Value.of(floor), "open", Value.of(open)));
    }
}
