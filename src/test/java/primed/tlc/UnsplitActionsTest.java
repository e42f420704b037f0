package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.graph.GraphReader;
import primed.graph.StateGraph;
import primed.trace.Behavior;
import primed.trace.Step;

/** Steps that TLC knows by the name of the next-state relation only have the names of their definitions. */
class UnsplitActionsTest {
    private static final String PART = """
            ---- MODULE Part ----
            EXTENDS Naturals
            VARIABLE v
            Bump == v < 1 /\\ v' = v + 1
            ====
            """;
    private static final String SPEC = """
            ---- MODULE Unsplit ----
            EXTENDS Naturals
            VARIABLES msgs, n, z
            vars == <<msgs, n, z>>
            L == INSTANCE Part WITH v <- z
            Init == msgs = {} /\\ n = 0 /\\ z = 0
            Send(f, t) == msgs' = msgs \\cup {<<f, t>>}
            Receive(m) == msgs' = msgs \\ {m} /\\ UNCHANGED <<n, z>>
            Up(k) == n < 2 /\\ n' = n + k
            Down == n' = 0
            Next == \\/ \\E f, t \\in {"a", "b"} : f # t /\\ msgs = {} /\\ Send(f, t) /\\ UNCHANGED <<n, z>>
                    \\/ \\E m \\in msgs : Receive(m)
                    \\/ LET two == 2 IN Up(two) /\\ UNCHANGED <<msgs, z>>
                    \\/ IF n = 2 THEN Down /\\ UNCHANGED <<msgs, z>> ELSE L!Bump /\\ UNCHANGED <<msgs, n>>
                    \\/ z = 1 /\\ z' = 0 /\\ UNCHANGED <<msgs, n>>
            Spec == Init /\\ [][Next]_vars
            NeverSentInv == msgs # {<<"b", "a">>}
            ====
            """;
    private static final Set<String> NAMES = Set.of(
            "Send(\"a\", \"b\")",
            "Send(\"b\", \"a\")",
            "Receive(<<\"a\", \"b\">>)",
            "Receive(<<\"b\", \"a\">>)",
            "Up(2)",
            "Down",
            "L!Bump",
            "Next");

    @TempDir
    private Path folder = Path.of("");

    private Path spec = Path.of("");
    private Path config = Path.of("");

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("Part.tla"), PART);
        spec = Files.writeString(folder.resolve("Unsplit.tla"), SPEC);
        config = Files.writeString(folder.resolve("Unsplit.cfg"), "SPECIFICATION Spec\n");
    }

    @Test
    void inRandomWalks() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Behavior walk : RandomWalks.of(spec, config, 30, 20, 1)) {
            walk.steps().forEach(step -> found.add(step.action().toString()));
        }

        assertThat(found).isEqualTo(new TreeSet<>(NAMES));
    }

    @Test
    void inTheStateGraph() throws Exception {
        Path file = folder.resolve("graph");
        Tlc.bundled().check(CheckRequest.of(spec, config).withDeadlock(false).withGraph(file), ProgressListener.NONE);

        try (StateGraph graph = GraphReader.read(file)) {
            assertThat(graph.actions()).extracting(Object::toString).containsExactlyInAnyOrderElementsOf(NAMES);
        }
    }

    @Test
    void inCounterexamples() throws Exception {
        Files.writeString(config, "SPECIFICATION Spec\nINVARIANT NeverSentInv\n");
        @Nullable
        Behavior found = Tlc.bundled()
                .check(CheckRequest.of(spec, config), ProgressListener.NONE)
                .behavior();

        Behavior behavior = Objects.requireNonNull(found);
        assertThat(behavior.steps())
                .extracting(Step::action)
                .extracting(Object::toString)
                .containsExactly("Send(\"b\", \"a\")");
        assertThat(behavior.steps().get(0).action().location())
                .hasToString("line 7, col 15 to line 7, col 42 of module Unsplit");
    }

    @Test
    void inTheOutline() throws Exception {
        List<ActionOutline> actions = Outliner.read(spec, config).actions();

        assertThat(actions)
                .extracting(ActionOutline::name)
                .containsExactly("Send", "Receive", "Up", "Down", "L!Bump", "Next");
        assertThat(actions.get(0).parameters()).containsExactly("f", "t");
    }
}
