package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.junit.Compiled;
import primed.junit.JUnitRun;

/** What {@code init} writes compiles without a warning, runs, and fails with what is to be done. */
class InitCommandTest {
    private static final String SPEC = "specs/bounded-buffer/BoundedBuffer.tla";
    private static final String CONFIG = "specs/bounded-buffer/Correct.cfg";

    @TempDir
    private Path out = Path.of("");

    @Test
    void writesAClassWithAMethodForEachActionAndTheTypesOfTheValues() throws Exception {
        CommandRun run = init(SPEC, "--config", CONFIG, "--package", "org.example");

        assertThat(run.exit()).isZero();
        assertThat(out.resolve("org/example/BoundedBufferTest.java")).hasContent("""
                package org.example;

                import java.util.List;
                import java.util.Set;
                import primed.junit.Action;
                import primed.junit.Conformance;
                import primed.junit.Project;
                import primed.junit.SpecTest;

                /** Follows behaviors of the spec BoundedBuffer. Written by primed init; it is yours from here on. */
                @SpecTest(spec = "specs/bounded-buffer/BoundedBuffer.tla", config = "specs/bounded-buffer/Correct.cfg", simulate = 20)
                class BoundedBufferTest implements Conformance {
                    // The implementation under test; each behavior gets an instance of its own.

                    /** {@code Put(p)}, BoundedBuffer line 82. */
                    @Action
                    void put(String p) {
                        throw new UnsupportedOperationException("Put: make your implementation take this step");
                    }

                    /** {@code PutWaits(p)}, BoundedBuffer line 89. */
                    @Action
                    void putWaits(String p) {
                        throw new UnsupportedOperationException("PutWaits: make your implementation take this step");
                    }

                    /** {@code Take(c)}, BoundedBuffer line 95. */
                    @Action
                    void take(String c) {
                        throw new UnsupportedOperationException("Take: make your implementation take this step");
                    }

                    /** {@code TakeWaits(c)}, BoundedBuffer line 102. */
                    @Action
                    void takeWaits(String c) {
                        throw new UnsupportedOperationException("TakeWaits: make your implementation take this step");
                    }

                    /** What the implementation shows after each step. */
                    @Project
                    State state() {
                        throw new UnsupportedOperationException("state: read the variables from your implementation");
                    }

                    /** The variables of the spec. Give them the types that suit you. */
                    record State(List<String> buffer, List<String> waiting, Set<String> woken) {}
                }
                """);
        assertThat(run.out())
                .contains("wrote " + out.resolve("org/example/BoundedBufferTest.java"), "<scope>test</scope>");
    }

    @Test
    void theClassCompilesRunsAndFailsWithWhatIsToBeDone() throws Exception {
        init(SPEC, "--config", CONFIG, "--package", "org.example");

        JUnitRun run = new Compiled(out).run("org.example.BoundedBufferTest");

        assertThat(run.passed()).isEmpty();
        assertThat(run.failed()).hasSize(20);
        assertThat(run.failures())
                .allSatisfy(failure -> assertThat(failure)
                        .contains(": The system diverges from the spec in the initial state.")
                        .contains("state: read the variables from your implementation, while observing buffer"));
    }

    @Test
    void theInterfaceCompilesRunsAndFailsAndAMissingActionBreaksTheBuild() throws Exception {
        assertThat(init(SPEC, "--config", CONFIG, "--style", "interface").exit())
                .isZero();

        assertThat(new Compiled(out).run("BoundedBufferTest").failed()).hasSize(20);

        Path test = out.resolve("BoundedBufferTest.java");
        String source = Files.readString(test);
        Files.writeString(test, source.replaceFirst(" +case TAKE_WAITS -> .*\n", ""));
        assertThat(new Compiled(out).errors())
                .anyMatch(line -> line.contains("the switch expression does not cover all possible input values"));
    }

    @Test
    void aSpecWithRecordsMapsAndKeywordsCompilesToo() throws Exception {
        Path spec = Files.writeString(out.resolve("Odd.tla"), """
                ---- MODULE Odd ----
                EXTENDS Naturals, Sequences
                VARIABLES log, class, votes
                vars == <<log, class, votes>>
                Init == log = <<>> /\\ class = [who |-> "n1", up |-> TRUE] /\\ votes = [n \\in {"a b", "c d"} |-> {}]
                new(int) == log' = Append(log, [term |-> int, wait |-> {int}]) /\\ UNCHANGED <<class, votes>>
                Drop_it == log # <<>> /\\ log' = <<>> /\\ UNCHANGED <<class, votes>>
                Next == (\\E i \\in 1..2 : new(i)) \\/ Drop_it
                Small == Len(log) < 3
                ====
                """);
        Files.writeString(out.resolve("Odd.cfg"), "INIT Init\nNEXT Next\nCONSTRAINT Small\n");

        assertThat(init(spec.toString()).exit()).isZero();

        assertThat(Files.readString(out.resolve("OddTest.java")))
                .contains("record State(List<Log> log, Class class_, Map<String, Set<Value>> votes) {}")
                .contains("record Log(int term, Set<Integer> wait_) {}")
                .contains("void new_(int int_)");
        assertThat(new Compiled(out).run("OddTest").failures())
                .allSatisfy(failure -> assertThat(failure).contains("state: read the variables"));
    }

    @Test
    void anAlgorithmInPlusCalIsTranslatedFirst() throws Exception {
        Path spec = Files.writeString(out.resolve("Lock.tla"), """
                ---- MODULE Lock ----
                CONSTANT Procs
                (* --algorithm Lock
                variables taken = FALSE;
                process P \\in Procs
                begin
                  get: await ~taken; taken := TRUE;
                  put: taken := FALSE;
                end process
                end algorithm *)
                ====
                """);
        Files.writeString(out.resolve("Lock.cfg"), "SPECIFICATION Spec\nCONSTANT Procs = {p1, p2}\n");

        CommandRun run = init(spec.toString());

        assertThat(run.err()).isEmpty();
        Path test = out.resolve("LockTest.java");
        String source = Files.readString(test);
        assertThat(source).contains("{@code get(self)}, Lock line 7.", "void get(String self)", "boolean taken");
        Files.writeString(test, source.replace("simulate = 20", "cover = primed.graph.Coverage.TRANSITIONS"));
        assertThat(new Compiled(out).run("LockTest").failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).contains("state: read the variables"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "interface"})
    void aSpecWithSeveralInitialStatesHasAMethodThatTakesWhatIsOpen(String style) throws Exception {
        Path spec = Files.writeString(out.resolve("Start.tla"), """
                ---- MODULE Start ----
                EXTENDS Naturals
                VARIABLES x, stop
                Init == x \\in 0..2 /\\ stop = FALSE
                Inc == ~stop /\\ x' = (x + 1) % 3 /\\ UNCHANGED stop
                Next == Inc
                ====
                """);

        init(spec.toString(), "--style", style);

        assertThat(Files.readString(out.resolve("StartTest.java"))).contains("""
                    /** Begins where the behavior does: the spec has several initial states. */
                    @Initially
                    void initially(int x) {
                        throw new UnsupportedOperationException("initially: bring your implementation into this state");
                    }
                """);
        assertThat(new Compiled(out).run("StartTest").failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).contains("initially: bring your implementation"));
    }

    @Test
    void pathsBelowTheWorkingDirectoryAreRelative() throws Exception {
        Path specs = Path.of("").toAbsolutePath().resolve("specs");

        init(
                specs.resolve("../specs/bounded-buffer/BoundedBuffer.tla").toString(),
                "--config",
                specs.resolve("bounded-buffer/Correct.cfg").toString());

        assertThat(Files.readString(out.resolve("BoundedBufferTest.java")))
                .contains("(spec = \"" + SPEC + "\", config = \"" + CONFIG + "\",")
                .doesNotContain("this machine");
    }

    @Test
    void pathsElsewhereAreSaidToBeOfThisMachine() throws Exception {
        Path spec = Files.copy(Path.of(SPEC), out.resolve("BoundedBuffer.tla"));

        init(spec.toString(), "--config", CONFIG);

        assertThat(Files.readString(out.resolve("BoundedBufferTest.java")))
                .contains("it is yours from here on. The paths are those of this machine; relative ones are found"
                        + " everywhere. */")
                .contains("@SpecTest(spec = \"" + spec + "\", config = \"" + CONFIG + "\",");
    }

    @Test
    void namesHaveTheStyleOfJavaAndEqualRecordsAreOne() throws Exception {
        Path spec = Files.writeString(out.resolve("Post.tla"), """
                ---- MODULE Post ----
                EXTENDS Naturals
                VARIABLES in_flight, LAST_SEEN
                Init == in_flight = {[to |-> "a", from_whom |-> 1]} /\\ LAST_SEEN = [to |-> "b", from_whom |-> 2]
                Recv_msg(the_msg) == in_flight' = {} /\\ LAST_SEEN' = the_msg
                SEND_IT == in_flight' = {LAST_SEEN} /\\ UNCHANGED LAST_SEEN
                Next == (\\E m \\in in_flight : Recv_msg(m)) \\/ SEND_IT
                ====
                """);

        init(spec.toString());

        assertThat(Files.readString(out.resolve("PostTest.java")))
                .contains("void recvMsg(InFlight theMsg)", "void sendIt()")
                .contains("record State(Set<InFlight> inFlight, InFlight lastSeen) {}")
                .containsOnlyOnce("record InFlight(int fromWhom, String to) {}")
                .doesNotContain("record TheMsg", "record LastSeen");
        assertThat(new Compiled(out).run("PostTest").failures())
                .hasSize(20)
                .allSatisfy(failure -> assertThat(failure).contains("state: read the variables"));
    }

    @Test
    void aStepWithoutANameOfItsOwnIsTold() throws Exception {
        Path spec = Files.writeString(out.resolve("Anonymous.tla"), """
                ---- MODULE Anonymous ----
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Back == x' = 0
                Next == \\/ x < 2 /\\ x' = x + 1
                        \\/ Back
                Spec == Init /\\ [][Next]_x
                ====
                """);
        Files.writeString(out.resolve("Anonymous.cfg"), "SPECIFICATION Spec\n");

        CommandRun run = init(spec.toString());

        assertThat(run.out())
                .contains("the steps of line 6, col 12 to line 6, col 30 of module Anonymous have no name but Next."
                        + " Put them into a definition of their own, as in Step(x) == ..., let Next say"
                        + " \\E x \\in S : Step(x), and run this again with --force.");
        Path test = out.resolve("AnonymousTest.java");
        Files.writeString(test, Files.readString(test).replaceFirst("(?s)@Action\\s+void next.*?}", ""));
        assertThat(new Compiled(out).run("AnonymousTest").failure())
                .contains("action Next has no method: the steps of line 6, col 12 to line 6, col 30 of module"
                        + " Anonymous have no name of their own; put them into a definition, as in Step(x) == ...,");
    }

    @Test
    void withoutAModelOneIsBegunAndAllTypesAreValueUntilItIsFilledIn() throws Exception {
        Path spec = Files.copy(Path.of(SPEC), out.resolve("BoundedBuffer.tla"));
        Path model = out.resolve("BoundedBuffer.cfg");

        CommandRun run = init(spec.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("wrote " + model, "wrote " + out.resolve("BoundedBufferTest.java"))
                .contains("All types are Value, and the test has no behaviors to follow, until " + model
                        + " gives each constant a value: fill it in, and run this again with --force.");
        assertThat(model).hasContent("""
                SPECIFICATION Spec

                \\* Small values find most: a number such as 2, a set such as {"ann", "bob"} or {p1, p2}.
                CONSTANT Producers =
                CONSTANT Consumers =
                CONSTANT Capacity =
                CONSTANT Fault =
                """);
        assertThat(new Compiled(out).errors()).isEmpty();
        assertThat(new Compiled(out).run("BoundedBufferTest").failure())
                .contains("BoundedBuffer.tla cannot be simulated with", "BoundedBuffer.cfg");

        Files.writeString(model, Files.readString(Path.of(CONFIG)));
        assertThat(init(spec.toString(), "--force").exit()).isZero();
        assertThat(model).hasSameTextualContentAs(Path.of(CONFIG));
        assertThat(Files.readString(out.resolve("BoundedBufferTest.java"))).contains("void put(String p)");
    }

    @Test
    void aSpecWithoutConstantsNeedsNothingFilledIn() throws Exception {
        Path spec = Files.writeString(out.resolve("Hours.tla"), """
                ---- MODULE Hours ----
                EXTENDS Naturals
                VARIABLE hour
                Init == hour = 0
                Tick == hour' = (hour + 1) % 12
                Next == Tick
                ====
                """);

        CommandRun run = init(spec.toString());

        assertThat(run.out()).contains("wrote " + out.resolve("Hours.cfg")).doesNotContain("fill it in");
        assertThat(out.resolve("Hours.cfg")).hasContent("INIT Init\nNEXT Next\n");
        assertThat(Files.readString(out.resolve("HoursTest.java"))).contains("record State(int hour) {}");
        assertThat(new Compiled(out).run("HoursTest").failed()).hasSize(20);
    }

    /** Records and functions are the same in TLA+; what is a process elsewhere is no field. */
    @Test
    void aFunctionOfNamesThatAreValuesTooIsAMap() throws Exception {
        Path spec = Files.writeString(out.resolve("Counters.tla"), """
                ---- MODULE Counters ----
                EXTENDS Naturals
                CONSTANT Procs
                VARIABLES count, seats, last
                vars == <<count, seats, last>>
                Init == count = [p \\in Procs |-> 0] /\\ seats = [left |-> 1, right |-> 2] /\\ last = [who |-> "p1"]
                Count(p) == count[p] < 2 /\\ count' = [count EXCEPT ![p] = @ + 1] /\\ UNCHANGED <<seats, last>>
                Next == \\E p \\in Procs : Count(p)
                Spec == Init /\\ [][Next]_vars
                ====
                """);
        Files.writeString(out.resolve("Counters.cfg"), "SPECIFICATION Spec\nCONSTANT Procs = {\"p1\", \"p2\"}\n");

        assertThat(init(spec.toString()).exit()).isZero();

        assertThat(Files.readString(out.resolve("CountersTest.java")))
                .contains("record State(Map<String, Integer> count, Seats seats, Last last) {}")
                .contains("record Seats(int left, int right) {}")
                .contains("record Last(String who) {}");
        assertThat(new Compiled(out).errors()).isEmpty();
    }

    /** Names of variables, actions and parameters that are taken in Java, or by what is written, or by each other. */
    @ParameterizedTest
    @ValueSource(strings = {"class", "interface"})
    void oddNamesCompileAndAreFoundAgain(String style) throws Exception {
        Path spec = Files.writeString(out.resolve("Names.tla"), """
                ---- MODULE Names ----
                EXTENDS Naturals, Sequences
                VARIABLES state, list, string, action, _x, pc, PC, value
                vars == <<state, list, string, action, _x, pc, PC, value>>
                rest == <<list, string, action, _x, pc, PC, value>>
                Init == /\\ state = [a |-> 1, A |-> 2] /\\ list = [head |-> 1] /\\ string = [len |-> 0]
                        /\\ action = [name |-> "a"] /\\ _x = "q" /\\ pc = 0 /\\ PC = {} /\\ value = [x |-> 1]
                State == state' = [state EXCEPT !.a = 3 - @] /\\ UNCHANGED rest
                Perform == list' = [list EXCEPT !.head = 1 - @] /\\ UNCHANGED <<state, string, action, _x, pc, PC, value>>
                default(package, class) == state' = [state EXCEPT !.a = package] /\\ UNCHANGED rest
                Send(n, N) == pc' = n + N /\\ UNCHANGED <<state, list, string, action, _x, PC, value>>
                send(n) == pc' = n /\\ UNCHANGED <<state, list, string, action, _x, PC, value>>
                sen_d == pc' = 0 /\\ UNCHANGED <<state, list, string, action, _x, PC, value>>
                toString == pc' = 7 /\\ UNCHANGED <<state, list, string, action, _x, PC, value>>
                followsTheSpec == PC' = {1} /\\ UNCHANGED <<state, list, string, action, _x, pc, value>>
                Next == \\/ State \\/ Perform \\/ (\\E i \\in 1..2 : default(i, 1)) \\/ (\\E i \\in 1..2 : Send(i, 1) \\/ send(i))
                        \\/ sen_d \\/ toString \\/ followsTheSpec
                Spec == Init /\\ [][Next]_vars
                ====
                """);
        Files.writeString(out.resolve("Names.cfg"), "SPECIFICATION Spec\n");

        assertThat(init(spec.toString(), "--style", style).exit()).isZero();

        assertThat(new Compiled(out).errors()).isEmpty();
        assertThat(new Compiled(out).run("NamesTest").failures())
                .hasSize(20)
                .allSatisfy(failure -> assertThat(failure).contains("state: read the variables"));
    }

    @Test
    void aPackageThatJavaDoesNotAllowIsRefused() throws Exception {
        CommandRun run = init(SPEC, "--config", CONFIG, "--package", "1bad.class");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--package 1bad.class is not the name of a package in Java.");
    }

    @Test
    void neverReplacesAFileUnasked() throws Exception {
        init(SPEC, "--config", CONFIG);
        CommandRun again = init(SPEC, "--config", CONFIG);

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("BoundedBufferTest.java is there already. --force replaces it.");
        assertThat(init(SPEC, "--config", CONFIG, "--force").exit()).isZero();
    }

    @Test
    void whatCannotBeUsedIsTold() throws Exception {
        assertThat(init("Nowhere.tla").err()).contains("There is no spec Nowhere.tla.");
        Path bad = Files.writeString(out.resolve("Bad.tla"), "---- MODULE Bad ----\nA == B\n====\n");
        assertThat(init(bad.toString()).err()).contains("Bad.tla cannot be parsed", "Unknown operator: `B'");
        Path empty = Files.writeString(out.resolve("Empty.tla"), "---- MODULE Empty ----\nA == 1\n====\n");
        CommandRun run = init(empty.toString());
        assertThat(run.err()).contains("Empty.tla has no actions: neither Spec nor Next is defined.");
        assertThat(run.exit()).isEqualTo(2);
    }

    private CommandRun init(String spec, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "init";
        arguments[1] = spec;
        arguments[2] = "--out";
        arguments[3] = out.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CommandRun.of(arguments);
    }
}
