package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.graph.GraphReader;
import primed.graph.StateGraph;
import primed.trace.Action;
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

    /**
     * Each of these definitions allows the step, with each value: what is tried of the disabled ones must not hold
     * them.
     */
    @Test
    void allWaysToTakeAStepAreInTheGraph() throws Exception {
        assertThat(steps("""
                VARIABLES s, z
                Init == s = {1, 2} /\\ z = 0
                Clear(p) == s' = {} /\\ UNCHANGED z
                Take(p) == s' = s \\ {p} /\\ UNCHANGED z
                Next == \\E p \\in s : Clear(p) \\/ Take(p)
                """))
                .containsExactlyInAnyOrder(
                        "{1, 2} Clear(1) {}",
                        "{1, 2} Clear(2) {}",
                        "{1, 2} Take(1) {2}",
                        "{1, 2} Take(2) {1}",
                        "{1} Clear(1) {}",
                        "{1} Take(1) {}",
                        "{2} Clear(2) {}",
                        "{2} Take(2) {}");
    }

    @Test
    void disjunctsBesideAConjunctAreToldApart() throws Exception {
        assertThat(steps("""
                VARIABLES s, z
                Init == s = 0 /\\ z = 0
                One == s = 0 /\\ s' = 1
                Up == s < 1 /\\ s' = s + 1
                Next == (One \\/ Up) /\\ UNCHANGED z
                """)).containsExactlyInAnyOrder("0 One 1", "0 Up 1");
    }

    /** None of them is the action, however they are written, and whichever of them holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/\\ Env /\\ Sys /\\ Log",
                "Env /\\ Sys /\\ Log",
                "(Env /\\ Sys) /\\ Log",
                "Env /\\ (Sys /\\ Log)",
                "(LET l == 1 IN Env /\\ Sys) /\\ Log",
                "(\\E e \\in {r} : Env /\\ Sys) /\\ Log",
                "((Env /\\ r = 9) \\/ s' = 1 - s) /\\ Sys /\\ Log",
                "((Env /\\ s = 0) \\/ (s = 1 /\\ s' = 0)) /\\ r' = s /\\ Log"
            })
    void ofSeveralConjunctsNoneIsTheAction(String next) throws Exception {
        assertThat(steps("""
                VARIABLES s, r, h
                Env == s' = 1 - s
                Sys == r' = s
                Log == h' = 0
                Init == s = 0 /\\ r = 1 /\\ h = 0
                Next == @
                """.replace("@", next))).containsExactlyInAnyOrder("0 Next 1", "1 Next 0");
    }

    @Test
    void instancesOfOneModuleAreToldApart() throws Exception {
        assertThat(steps("""
                VARIABLES s, z
                Mine == INSTANCE Part WITH v <- s
                Other == INSTANCE Part WITH v <- z
                Init == s = 0 /\\ z = 0
                Next == (Mine!Bump /\\ UNCHANGED z) \\/ (Other!Bump /\\ UNCHANGED s)
                """))
                .containsExactlyInAnyOrder("0 Mine!Bump 1", "0 Mine!Bump 1", "0 Other!Bump 0", "1 Other!Bump 1");
    }

    /** TLC makes two actions of {@code Up(2)}, which nobody can tell apart. */
    @Test
    void oneActionByTwoQuantifiersIsOneTransition() throws Exception {
        assertThat(steps("""
                VARIABLE s
                Init == s = 0
                Up(k) == s + k < 4 /\\ s' = s + k
                Next == (\\E k \\in {1, 2} : Up(k)) \\/ (\\E k \\in {2, 3} : Up(k))
                """))
                .containsExactlyInAnyOrder(
                        "0 Up(1) 1", "0 Up(2) 2", "0 Up(3) 3", "1 Up(1) 2", "1 Up(2) 3", "2 Up(1) 3");
    }

    /** The steps of a specification as values of the variable s. */
    private List<String> steps(String body) throws Exception {
        CheckRequest request = new SpecFolder(folder)
                .model("Model", "EXTENDS Naturals\n" + body, "INIT Init\nNEXT Next\nCHECK_DEADLOCK FALSE\n")
                .withGraph(folder.resolve("graph"));
        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);
        assertThat(outcome.result()).isEqualTo(Result.SUCCESS);
        List<String> steps = new ArrayList<>();
        try (StateGraph graph = GraphReader.read(folder.resolve("graph"))) {
            for (int t = 0; t < graph.transitions(); t++) {
                steps.add(graph.state(graph.from(t)).value("s") + " " + graph.action(t) + " "
                        + graph.state(graph.to(t)).value("s"));
            }
        }
        return steps;
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
    void theActionOfAnInstanceIsPlacedWhereItIsDefined() throws Exception {
        String inPart = "line 4, col 9 to line 4, col 27 of module Part";

        assertThat(Outliner.read(spec, config).actions())
                .filteredOn(action -> action.name().equals("L!Bump"))
                .extracting(action -> String.valueOf(action.location()))
                .containsExactly(inPart);
        Set<String> places = new TreeSet<>();
        for (Behavior walk : RandomWalks.of(spec, config, 30, 20, 1)) {
            walk.steps().stream()
                    .map(Step::action)
                    .filter(action -> action.name().equals("L!Bump"))
                    .forEach(action -> places.add(String.valueOf(action.location())));
        }
        assertThat(places).containsExactly(inPart);
    }

    /** TLC has actions then whose formulas are substitutions, of which SANY checks no level. */
    @Test
    void anInstanceWithoutANameIsCheckedAsAny() throws Exception {
        Files.writeString(folder.resolve("Walk.tla"), """
                ---- MODULE Walk ----
                EXTENDS Naturals
                CONSTANT Far(_)
                VARIABLE v
                Init == v = 0
                Up == ~Far(v) /\\ v' = v + 1
                Back == Far(v) /\\ v' = 0
                Next == Up \\/ Back
                Spec == Init /\\ [][Next]_v
                ====
                """);
        CheckRequest request = new SpecFolder(folder)
                .model(
                        "Root",
                        "EXTENDS Naturals\nFar(w) == w = 2\nVARIABLE v\nINSTANCE Walk\n",
                        "SPECIFICATION Spec\n");

        Outcome outcome = Tlc.bundled().check(request, ProgressListener.NONE);

        assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.SUCCESS);
        assertThat(outcome.statistics().distinct()).isEqualTo(3);
    }

    /** TLC splits these, and places them at the INSTANCE. */
    private void writeInstances() throws Exception {
        Files.writeString(folder.resolve("Most.tla"), """
                ---- MODULE Most ----
                EXTENDS Naturals
                CONSTANT Max
                VARIABLE v
                Inc(d) == v < Max /\\ v' = v + d
                Reset == v = Max /\\ v' = 0
                ====
                """);
        spec = Files.writeString(folder.resolve("Instances.tla"), """
                ---- MODULE Instances ----
                VARIABLE x
                I == INSTANCE Most WITH v <- x, Max <- 2
                J(m) == INSTANCE Most WITH v <- x, Max <- m
                Init == x = 0
                Next == I!Inc(1) \\/ (\\E k \\in {4, 5} : J(k)!Inc(2)) \\/ J(5)!Reset
                Some == x # 5
                ====
                """);
        config = Files.writeString(folder.resolve("Instances.cfg"), "INIT Init\nNEXT Next\n");
    }

    private static Set<String> placed(Stream<Action> actions) {
        return actions.map(action -> action.name() + " at " + Objects.requireNonNull(action.location()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theActionsOfInstancesArePlacedWhereTheyAreDefinedInAll() throws Exception {
        writeInstances();
        Set<String> expected = new TreeSet<>(Set.of(
                "I!Inc at line 5, col 11 to line 5, col 31 of module Most",
                "J!Inc at line 5, col 11 to line 5, col 31 of module Most",
                "J!Reset at line 6, col 10 to line 6, col 26 of module Most"));

        Path file = folder.resolve("graph");
        Tlc.bundled().check(CheckRequest.of(spec, config).withDeadlock(false).withGraph(file), ProgressListener.NONE);
        try (StateGraph graph = GraphReader.read(file)) {
            assertThat(placed(graph.actions().stream())).isEqualTo(expected);
        }
        assertThat(Tlc.bundled()
                        .check(CheckRequest.of(spec, config).withDeadlock(false), ProgressListener.NONE)
                        .coverage())
                .extracting(action -> action.action() + " at " + action.location())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(placed(RandomWalks.of(spec, config, 30, 20, 1).stream()
                        .flatMap(walk -> walk.steps().stream())
                        .map(Step::action)))
                .isEqualTo(expected);
    }

    @Test
    void theStepsOfAnInstanceWithParametersArePlacedWhereTheyAreDefined() throws Exception {
        writeInstances();
        Files.writeString(config, "INIT Init\nNEXT Next\nINVARIANT Some\n");
        @Nullable
        Behavior found = Tlc.bundled()
                .check(CheckRequest.of(spec, config), ProgressListener.NONE)
                .behavior();

        List<Action> steps =
                Objects.requireNonNull(found).steps().stream().map(Step::action).toList();
        assertThat(steps).extracting(Object::toString).containsExactly("I!Inc(1)", "J!Inc(4, 2)", "J!Inc(4, 2)");
        assertThat(steps)
                .extracting(action -> String.valueOf(action.location()))
                .containsOnly("line 5, col 11 to line 5, col 31 of module Most");
    }

    /** TLC names it, and tells neither the argument nor the place of the definition. */
    private void writeCalls() throws Exception {
        spec = Files.writeString(folder.resolve("Calls.tla"), """
                ---- MODULE Calls ----
                EXTENDS Naturals
                VARIABLES s
                Move(d) == d >= 0 /\\ s' = d
                Jump(d, far) == far /\\ s' = d + 2
                Reset == s' = 0
                Some == Reset \\/ Move(s - 1)
                Next == Some \\/ (\\E far \\in {TRUE} : s < 2 /\\ s > 0 /\\ Jump(s, far)) \\/ (\\E k \\in {1} : Move((s + k) % 4))
                Init == s = 0
                Below == s < 3
                ====
                """);
        config = Files.writeString(folder.resolve("Calls.cfg"), "INIT Init\nNEXT Next\nINVARIANT Below\n");
    }

    @Test
    void argumentsThatAreExpressionsOfTheStateHaveTheirValuesInTheStateGraph() throws Exception {
        writeCalls();
        Files.writeString(config, "INIT Init\nNEXT Next\n");
        Path file = folder.resolve("graph");
        Tlc.bundled().check(CheckRequest.of(spec, config).withDeadlock(false).withGraph(file), ProgressListener.NONE);

        Set<String> steps = new TreeSet<>();
        try (StateGraph graph = GraphReader.read(file)) {
            graph.actions()
                    .forEach(action -> steps.add(action + " "
                            + Objects.requireNonNull(action.location()).beginLine()));
        }
        assertThat(steps)
                .containsExactlyInAnyOrder(
                        "Move(0) 4", "Move(1) 4", "Move(2) 4", "Move(3) 4", "Jump(1, TRUE) 5", "Reset 6");
    }

    @Test
    void argumentsThatAreExpressionsOfTheStateHaveTheirValuesInWalksAndCounterexamples() throws Exception {
        writeCalls();

        Set<String> found = new TreeSet<>();
        for (Behavior walk : RandomWalks.of(spec, config, 30, 20, 1)) {
            for (int i = 0; i < walk.steps().size(); i++) {
                Action action = walk.steps().get(i).action();
                if (action.name().equals("Move")) {
                    assertThat(action.parameters())
                            .containsExactly(
                                    Map.entry("d", walk.states().get(i + 1).value("s")));
                }
                found.add(action.name());
            }
        }
        assertThat(found).contains("Move", "Reset");

        @Nullable
        Behavior violating = Tlc.bundled()
                .check(CheckRequest.of(spec, config), ProgressListener.NONE)
                .behavior();
        assertThat(Objects.requireNonNull(violating).steps().get(0).action()).hasToString("Move(1)");
        assertThat(violating.steps().get(0).action().location())
                .hasToString("line 4, col 12 to line 4, col 27 of module Calls");
    }

    @Test
    void argumentsThatAreExpressionsOfTheStateAreInTheOutline() throws Exception {
        writeCalls();

        assertThat(Outliner.read(spec, config).actions())
                .extracting(ActionOutline::name, ActionOutline::parameters)
                .containsExactly(
                        tuple("Reset", List.of()), tuple("Move", List.of("d")), tuple("Jump", List.of("d", "far")));
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
