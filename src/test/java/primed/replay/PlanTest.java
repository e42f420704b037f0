package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import primed.replay.ReplayResult.Conforms;
import primed.replay.ReplayResult.Unforceable;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.FunctionValue;
import primed.value.IntegerValue;
import primed.value.SetValue;
import primed.value.Value;

/** Where one step of the spec is not one call of the system. */
class PlanTest {
    private static final Ending OPEN = new Ending.Finite();

    private final Pipe pipe = new Pipe();
    private final List<String> calls = new ArrayList<>();

    /** One call puts and takes at once. */
    private Binding.Builder passingOn() {
        return Binding.builder()
                .action("Put", p -> {
                    calls.add("Put" + p.integer("v"));
                    pipe.put(p.integer("v"));
                    pipe.take();
                })
                .composite("Put", Set.of("Take"))
                .observe("queue", pipe::queue)
                .observe("taken", pipe::taken);
    }

    @Test
    void oneCallMayBeSeveralSteps() {
        Behavior inAndOutTwice = new Behavior(
                Pipe.state("<<>>", "{}"),
                List.of(
                        Pipe.put(1, "<<1>>", "{}"),
                        Pipe.take("<<>>", "{1}"),
                        Pipe.put(2, "<<2>>", "{1}"),
                        Pipe.take("<<>>", "{1, 2}")),
                OPEN);

        assertThat(Replay.run(inAndOutTwice, initial -> passingOn().build())).isEqualTo(new Conforms(4));
        assertThat(calls).containsExactly("Put1", "Put2");
    }

    @Test
    void theStateAfterTheLastOfTheStepsIsCompared() {
        Behavior wrong = new Behavior(
                Pipe.state("<<>>", "{}"), List.of(Pipe.put(1, "<<1>>", "{}"), Pipe.take("<<>>", "{3}")), OPEN);

        assertThat(Replay.run(wrong, initial -> passingOn().build()).toString())
                .startsWith("The system diverges from the spec at step 1 of 2.")
                .contains("3 \\in taken: expected TRUE, actual FALSE", "1. Put(1)", "2. Take");
    }

    @Test
    void aStepOfSomebodyElseInBetweenCannotBeForced() {
        Behavior between = new Behavior(
                Pipe.state("<<>>", "{}"),
                List.of(
                        Pipe.put(1, "<<1>>", "{}"),
                        new Step(new Action("Other", Map.of(), null), Pipe.state("<<1>>", "{}")),
                        Pipe.take("<<>>", "{1}")),
                OPEN);
        assertThat(Replay.run(
                        between, initial -> passingOn().action("Other", p -> {}).build()))
                .isInstanceOf(Unforceable.class)
                .hasToString("The step cannot be forced at step 3 of 3, Take: Take is part of another action's call,"
                        + " but a step that is not comes between");
    }

    /** Of Put, Put, Take the first Put passes on already, which no behavior says that it may. */
    @Test
    void whatACallDoesByItselfIsNoDivergenceAsLongAsNobodyKnowsAllSteps() {
        assertThat(Replay.run(Pipe.threeSteps(OPEN), initial -> passingOn().build()))
                .isInstanceOf(Unforceable.class)
                .hasToString(
                        "The step cannot be forced at step 1 of 3, Put(1): the system took another way than the behavior"
                                + " (queue[1]: expected 1, actual nothing), and without the whole state graph nobody can say"
                                + " whether the spec allows it");
    }

    @Test
    void whatACallDoesByItselfIsFollowedWhereAllStepsAreKnown() {
        Plan plan = Plan.of(Pipe.threeSteps(OPEN)).withBranches(PIPE);

        // Put(1) passes on, then Put(2) does; Take is part of them, so another step takes its place.
        assertThat(Replay.run(plan, initial -> passingOn().build())).isEqualTo(new Conforms(3));
        assertThat(calls).startsWith("Put1", "Put2");
    }

    @Test
    void whatNoStepOfTheSpecDoesIsADivergenceWhereAllStepsAreKnown() {
        Pipe doubles = new Pipe() {
            @Override
            void put(int message) {
                super.put(message);
                super.put(message);
            }
        };
        Plan plan = Plan.of(Pipe.threeSteps(OPEN)).withBranches(PIPE);

        assertThat(Replay.run(
                                plan,
                                initial -> Pipe.binding(doubles)
                                        .composite("Put", Set.of("Take"))
                                        .build())
                        .toString())
                .startsWith("The system diverges from the spec at step 1 of 3.")
                .contains("queue[2]: expected nothing, actual 1");
    }

    /** The whole spec: 1 and 2 may be put into a pipe for two, and the oldest is taken out. */
    private static final Branches PIPE = new Branches() {
        @Override
        public List<Step> from(State state) {
            List<Integer> queue = numbers(state.value("queue"));
            Set<Integer> taken = new TreeSet<>(numbers(state.value("taken")));
            List<Step> steps = new ArrayList<>();
            for (int v = 1; v <= 2 && queue.size() < 2; v++) {
                List<Integer> longer = new ArrayList<>(queue);
                longer.add(v);
                steps.add(Pipe.put(v, sequence(longer), set(taken)));
            }
            if (!queue.isEmpty()) {
                taken.add(queue.get(0));
                steps.add(Pipe.take(sequence(queue.subList(1, queue.size())), set(taken)));
            }
            return steps;
        }

        @Override
        public boolean isWhole(State state) {
            return true;
        }
    };

    private static List<Integer> numbers(Value value) {
        Stream<Value> values =
                value instanceof SetValue set ? set.elements().stream() : ((FunctionValue) value).asSequence().stream();
        return values.map(each -> ((IntegerValue) each).number().intValue()).toList();
    }

    private static String sequence(List<Integer> numbers) {
        return Value.sequence(numbers.stream().map(Value::of).toList()).toString();
    }

    private static String set(Set<Integer> numbers) {
        return Value.set(numbers.stream().map(Value::of).toList()).toString();
    }

    @Test
    void anInternalStepIsComparedWithoutACall() {
        Step tick = new Step(new Action("Tick", Map.of(), null), Pipe.state("<<>>", "{}"));
        Step tock = new Step(new Action("Tick", Map.of(), null), Pipe.state("<<8>>", "{}"));
        BindingFactory factory =
                initial -> Pipe.binding(new Pipe()).internal("Tick").build();

        assertThat(Replay.run(new Behavior(Pipe.state("<<>>", "{}"), List.of(tick), OPEN), factory))
                .isEqualTo(new Conforms(1));
        assertThat(Replay.run(new Behavior(Pipe.state("<<>>", "{}"), List.of(tock), OPEN), factory)
                        .toString())
                .contains("queue[1]: expected 8, actual nothing");
    }

    /** A pipe that may lose a message: the spec allows both. */
    private static Step put(String queue) {
        return Pipe.put(5, queue, "{}");
    }

    private BindingFactory losing() {
        Pipe loses = new Pipe() {
            @Override
            void put(int message) {
                // lost
            }
        };
        return initial -> Pipe.binding(loses).choice("Put").build();
    }

    private static final Behavior KEEPS = new Behavior(
            Pipe.state("<<>>", "{}"), List.of(put("<<5>>"), Pipe.take("<<>>", "{5}")), new Ending.Finite());
    private static final Behavior LOSES =
            new Behavior(Pipe.state("<<>>", "{}"), List.of(put("<<>>"), put("<<>>")), new Ending.Finite());

    @Test
    void theReplayFollowsTheBranchThatTheSystemChooses() {
        Plan plan = Plan.of(KEEPS).withBranches(Branches.of(List.of(KEEPS, LOSES)));

        // Both messages are lost, the second one on the branch where the first one was.
        assertThat(Replay.run(plan, losing())).isEqualTo(new Conforms(2));
    }

    @Test
    void aChoiceThatNoKnownBehaviorMakesIsNoDivergenceAsLongAsNobodyKnowsAllSteps() {
        assertThat(Replay.run(Plan.of(KEEPS), losing()))
                .isInstanceOf(Unforceable.class)
                .hasToString("The step cannot be forced at step 1 of 2, Put(5): the system took another way than the"
                        + " behavior (queue[1]: expected 5, actual nothing), and without the whole state graph nobody can say"
                        + " whether the spec allows it");
        assertThat(Replay.run(Plan.of(KEEPS).withBranches(PIPE), losing()).toString())
                .contains("queue[1]: expected 5, actual nothing");
    }

    /** Put may set a clock that nobody sees; which way it went, nobody knows. */
    @Test
    void whereTwoOutcomesLookTheSameTheReplayEnds() {
        Step one = new Step(put("<<>>").action(), clock("<<>>", 1));
        Step two = new Step(put("<<>>").action(), clock("<<>>", 2));
        Step kept = new Step(put("<<>>").action(), clock("<<5>>", 0));
        Behavior keeps = new Behavior(clock("<<>>", 0), List.of(kept, kept), OPEN);
        Plan plan = Plan.of(keeps).withBranches(state -> List.of(one, two, kept));

        assertThat(Replay.run(
                        plan,
                        initial -> Pipe.binding(new Pipe() {
                                    @Override
                                    void put(int message) {}
                                })
                                .choice("Put")
                                .hidden("clock", "nobody sees it")
                                .build()))
                .isEqualTo(new Conforms(1));
    }

    private static State clock(String queue, int time) {
        return new State(NamedValues.parse("queue", queue, "taken", "{}", "clock", String.valueOf(time)));
    }

    @Test
    void whatIsNotAChoiceFollowsTheBehavior() {
        Pipe loses = new Pipe() {
            @Override
            void put(int message) {
                // lost
            }
        };
        Plan plan = Plan.of(KEEPS).withBranches(Branches.of(List.of(KEEPS, LOSES)));

        assertThat(Replay.run(plan, initial -> Pipe.binding(loses).build())).isInstanceOf(ReplayResult.Diverges.class);
    }

    private static final Action PUT_9 = new Action("Put", Map.of("v", Value.of(9)), null);

    private static Plan refusing(int state) {
        return Plan.of(Pipe.threeSteps(OPEN)).withRefused(Map.of(state, List.of(PUT_9)));
    }

    /** Holds two messages and refuses a third; how, the subclasses say. */
    private static BindingFactory bounded(boolean refuses, boolean spoils) {
        Pipe pipe = new Pipe() {
            private int size;

            @Override
            void put(int message) {
                if (size == 2) {
                    if (spoils) {
                        super.put(message);
                    }
                    if (refuses) {
                        throw new RefusedException("full");
                    }
                    return;
                }
                size++;
                super.put(message);
            }
        };
        return initial -> Pipe.binding(pipe).build();
    }

    @Test
    void whatTheSpecDoesNotAllowMustBeRefused() {
        assertThat(Replay.run(refusing(2), bounded(true, false))).isEqualTo(new Conforms(3));
        assertThat(Replay.run(refusing(2), bounded(false, false)).toString()).startsWith("""
                The system diverges from the spec after step 2, where Put(9) has to be refused.
                  action      : Put(9)
                  in words    : message 9 is put into the pipe
                  not refused : Put(9), though the spec does not allow it in this state
                """);
        assertThat(Replay.run(refusing(2), bounded(true, true)).toString())
                .contains("has to be refused", "queue[3]: expected nothing, actual 9");
    }

    @Test
    void anActionThatIsTakenIsToldWithItsEffect() {
        Plan taking = Plan.of(Pipe.threeSteps(OPEN))
                .withRefused(Map.of(1, List.of(new Action("Take", Map.of(), null))), Exception.class);

        assertThat(Replay.run(taking, Pipe.fresh("pipe")).toString())
                .startsWith("The system diverges from the spec after step 1, where Take has to be refused.")
                .contains("effect      : queue[1]: expected 1, actual nothing");
        assertThat(Replay.run(refusing(2), bounded(false, false)).toString())
                .contains("effect      : none that is observed");
    }

    @Test
    void anythingThrownCanBeARefusal() {
        Map<Integer, List<Action>> first = Map.of(0, List.of(new Action("Take", Map.of(), null)));
        Plan plan = Plan.of(Pipe.threeSteps(OPEN));

        assertThat(Replay.run(plan.withRefused(first, Exception.class), Pipe.fresh("pipe")))
                .isEqualTo(new Conforms(3));
        assertThat(Replay.run(plan.withRefused(first), Pipe.fresh("pipe")).toString())
                .contains("IndexOutOfBoundsException", "while being asked for it");
    }

    @Test
    void whatIsNotBoundIsNotTried() {
        Map<Integer, List<Action>> refused = Map.of(1, List.of(new Action("Unbound", Map.of(), null)));

        assertThat(Replay.run(Plan.of(Pipe.threeSteps(OPEN)).withRefused(refused), Pipe.fresh("pipe")))
                .isEqualTo(new Conforms(3));
    }

    @Test
    void whereTheSystemIsIsAskedAndTold() {
        Plan plan = Plan.of(new Behavior(Pipe.state("<<>>", "{}"), List.of(Pipe.put(1, "<<2>>", "{}")), OPEN))
                .withWhereabouts((before, observed) ->
                        List.of(new Fact("state graph", before.orElseThrow() + " then " + observed.value("queue"))));

        assertThat(Replay.run(plan, Pipe.fresh("pipe")).toString()).contains("""
                  state graph:
                    /\\ queue = <<>>
                    /\\ taken = {} then <<1>>
                """);
    }

    @Test
    void whatTheSpecAllowsMustNotBeRefused() {
        Pipe pipe = new Pipe() {
            @Override
            void put(int message) {
                throw new RefusedException("closed on Sundays");
            }
        };

        assertThat(Replay.run(
                                Pipe.threeSteps(OPEN),
                                initial -> Pipe.binding(pipe).build())
                        .toString())
                .contains("refused  : closed on Sundays, though the spec allows the step");
    }

    @Test
    void aColumnForEachProcess() {
        Behavior behavior = new Behavior(
                Pipe.state("<<>>", "{}"),
                List.of(Pipe.put(1, "<<1>>", "{}"), Pipe.put(2, "<<1, 2>>", "{}"), Pipe.take("<<2>>", "{7}")),
                OPEN);

        ReplayResult result = Replay.run(
                behavior, initial -> Pipe.binding(new Pipe()).actor("Put", "v").build());

        assertThat(result.toString()).endsWith("""
                  steps:
                       -     1       2
                    1        Put(1)
                    2                Put(2)
                    3  Take
                """.stripTrailing());
    }
}
