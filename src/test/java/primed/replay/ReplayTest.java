package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import primed.replay.ReplayResult.Conforms;
import primed.replay.ReplayResult.Diverges;
import primed.replay.ReplayResult.NotStarted;
import primed.replay.ReplayResult.Unbound;
import primed.replay.ReplayResult.Unforceable;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

class ReplayTest {
    private static final Ending OPEN = new Ending.Finite();
    private static final Ending STUTTERING = new Ending.Stuttering();

    @Test
    void aPipeConforms() {
        assertThat(Replay.run(Pipe.threeSteps(OPEN), Pipe.fresh("p"))).isEqualTo(new Conforms(3));
    }

    @Test
    void tellsTheFirstDifferenceAndHowItCameThere() {
        Pipe lastInFirstOut = new Pipe() {
            private int last;

            @Override
            void put(int message) {
                super.put(message);
                last = message;
            }

            @Override
            Value queue() {
                return last == 2 ? Value.sequence(Value.of(2), Value.of(1)) : super.queue();
            }
        };
        Behavior behavior = Pipe.threeSteps(OPEN);

        assertThat(run(behavior, lastInFirstOut)).hasToString("""
                The system diverges from the spec at step 2 of 3.
                  action     : Put(2)
                  in words   : message 2 is put into the pipe
                  variable   : queue
                  differs at : queue[1]: expected 1, actual 2
                  expected   : <<1, 2>>
                  actual     : <<2, 1>>
                  steps:
                    1. message 1 is put into the pipe [Put(1)]
                    2. message 2 is put into the pipe [Put(2)]""");
    }

    @Test
    void tellsAllVariablesThatDifferAndThePlaceInTheSpec() {
        Action idle = new Action("Idle", Map.of(), new Location("Pipes", 7, 1, 9, 20));
        Behavior behavior = new Behavior(
                Pipe.state("<<>>", "{}"), List.of(new Step(idle, Pipe.state("<<5>>", "{6}"))), new Ending.Finite());
        Pipe pipe = new Pipe();
        BindingFactory factory =
                initial -> Pipe.binding(pipe).action("Idle", p -> {}).build();

        assertThat(Replay.run(behavior, factory)).hasToString("""
                The system diverges from the spec at step 1 of 1.
                  action      : Idle
                  in the spec : line 7, col 1 to line 9, col 20 of module Pipes
                  variable    : queue
                  differs at  : queue[1]: expected 5, actual nothing
                  expected    : <<5>>
                  actual      : <<>>
                  variable    : taken
                  differs at  : 6 \\in taken: expected TRUE, actual FALSE
                  expected    : {6}
                  actual      : {}
                  note        : all that is observed is as before: the step had no effect
                  steps       : 1. Idle""");
    }

    @Test
    void comparesTheInitialState() {
        Pipe full = new Pipe();
        full.put(9);

        assertThat(run(Pipe.threeSteps(OPEN), full)).hasToString("""
                The system diverges from the spec in the initial state.
                  variable   : queue
                  differs at : queue[1]: expected nothing, actual 9
                  expected   : <<>>
                  actual     : <<9>>""");
    }

    @Test
    void anExceptionIsADivergence() {
        IllegalStateException failure = new IllegalStateException("full");
        Pipe pipe = new Pipe() {
            @Override
            void take() {
                throw failure;
            }
        };

        Divergence divergence = divergence(run(Pipe.threeSteps(OPEN), pipe));
        assertThat(divergence.moment().step()).isEqualTo(3);
        assertThat(divergence.cause()).isEqualTo(new Divergence.Cause.Threw("taking the step", failure));
        assertThat(divergence.facts())
                .contains(new Fact("exception", "java.lang.IllegalStateException: full, while taking the step"));
    }

    @Test
    void anExceptionOfAnObservationIsADivergence() {
        AssertionError failure = new AssertionError("lock held");
        Pipe pipe = new Pipe() {
            @Override
            Value taken() {
                throw failure;
            }
        };

        assertThat(divergence(run(Pipe.threeSteps(OPEN), pipe)).cause())
                .isEqualTo(new Divergence.Cause.Threw("observing taken", failure));
    }

    @Test
    void aBlockedThreadIsADivergence() {
        Pipe pipe = new Pipe() {
            @Override
            void take() {
                throw new BlockedException("thread reader waits for a lock");
            }
        };

        assertThat(divergence(run(Pipe.threeSteps(OPEN), pipe)).facts())
                .contains(new Fact("blocked", "thread reader waits for a lock"));
    }

    @Test
    void aStepThatCannotBeForcedIsNoDivergence() {
        Pipe pipe = new Pipe() {
            @Override
            void take() {
                throw new UnforceableException("the worker runs by itself");
            }
        };

        ReplayResult result = run(Pipe.threeSteps(OPEN), pipe);
        assertThat(result).isInstanceOf(Unforceable.class);
        assertThat(result).hasToString("The step cannot be forced at step 3 of 3, Take: the worker runs by itself");
    }

    @Test
    void tellsAllMisfitsOfNamesBeforeTheFirstStep() {
        List<String> performed = new ArrayList<>();
        BindingFactory factory = initial -> Binding.builder()
                .action("Putt", p -> performed.add("Put"))
                .observe("que", () -> Value.of(1))
                .observe("rest", () -> Value.of(1))
                .build();

        ReplayResult result = Replay.run(Pipe.threeSteps(OPEN), factory);

        assertThat(result).isInstanceOf(Unbound.class);
        assertThat(result).hasToString("""
                The binding does not fit the behavior:
                  action Put is not bound; did you mean Putt?
                  action Take is not bound
                  variable queue is neither observed nor hidden; did you mean que?
                  variable taken is neither observed nor hidden
                  variable que is bound, but the behavior has no such variable; did you mean queue?
                  variable rest is bound, but the behavior has no such variable""");
        assertThat(performed).isEmpty();
    }

    @Test
    void tellsWhichStepsHaveNoNamedAction() {
        Behavior behavior = new Behavior(
                Pipe.state("<<>>", "{}"),
                List.of(Pipe.put(1, "<<1>>", "{}"), new Step(Action.unnamed(), Pipe.state("<<>>", "{1}"))),
                OPEN);

        assertThat(Replay.run(behavior, Pipe.fresh("p")))
                .isEqualTo(new Unbound(List.of(new BindingProblem.UnnamedAction(2))))
                .hasToString("The binding does not fit the behavior:\n"
                        + "  the behavior does not name the action of step 2");
    }

    @Test
    void hiddenVariablesAreNotCompared() {
        Pipe pipe = new Pipe();
        BindingFactory factory = initial -> Binding.builder()
                .action("Put", p -> pipe.put(p.integer("v")))
                .action("Take", p -> pipe.take())
                .observe("queue", pipe::queue)
                .hidden("taken", "nobody keeps it")
                .build();

        assertThat(Replay.run(Pipe.threeSteps(OPEN), factory)).isEqualTo(new Conforms(3));
    }

    @Test
    void atAStutteringEndTheSystemMayIdleAndMustNotMove() {
        Pipe pipe = new Pipe();
        BindingFactory leaking = initial -> Pipe.binding(pipe).idle(pipe::take).build();

        assertThat(Replay.run(Pipe.threeSteps(OPEN), Pipe.fresh("p"))).isEqualTo(new Conforms(3));
        assertThat(Replay.run(Pipe.threeSteps(STUTTERING), Pipe.fresh("p"))).isEqualTo(new Conforms(3));
        assertThat(Replay.run(Pipe.threeSteps(STUTTERING), leaking).toString()).startsWith("""
                        The system diverges from the spec after the last step, when nothing more should happen.
                          variable   : queue
                          differs at : queue[1]: expected 2, actual nothing
                        """);
    }

    @Test
    void aCycleIsGoneThroughOnceMoreOrAsOftenAsAsked() {
        assertThat(Replay.run(Pipe.lasso(), Pipe.fresh("p"))).isEqualTo(new Conforms(6));
        assertThat(Replay.run(Pipe.lasso(), Pipe.fresh("p"), 3)).isEqualTo(new Conforms(10));
    }

    @Test
    void aSystemThatTiresIsFoundInTheSecondRound() {
        Pipe tiring = new Pipe() {
            private int puts;

            @Override
            void put(int message) {
                if (++puts < 3) {
                    super.put(message);
                }
            }
        };

        Divergence divergence = divergence(run(Pipe.lasso(), tiring));
        assertThat(divergence.moment().words()).isEqualTo("at step 3 of 4, in round 2 of the cycle");
        assertThat(divergence.moment().step()).isEqualTo(3);
        assertThat(divergence.taken()).hasSize(5);
    }

    @Test
    void aCycleWhoseLastActionIsNotKnownIsFollowedAsFarAsItIs() {
        Behavior open = Pipe.threeSteps(new Ending.Lasso(1));

        assertThat(Replay.run(open, Pipe.fresh("p")))
                .hasToString("The step cannot be forced after the last step:"
                        + " the behavior does not name the action that leads back to state 1");
    }

    @Test
    void aCycleWhoseLastActionIsNamedIsGoneRound() {
        Behavior round = Pipe.openLasso(new Action("Take", Map.of(), null));

        assertThat(Replay.run(round, Pipe.fresh("p"), 3)).isEqualTo(new Conforms(3 + 3 * 2));
    }

    @Test
    void aWayBackThatLeadsElsewhereIsFound() {
        Behavior wrong = Pipe.openLasso(new Action("Put", Map.of("v", Value.of(7)), null));

        assertThat(Replay.run(wrong, Pipe.fresh("p")).toString())
                .contains("at step 2 of 3, in round 2 of the cycle", "Put(7)", "queue[1]: expected nothing, actual 1");
    }

    @Test
    void aCycleOfTheLastStateAloneIsStuttering() {
        Pipe pipe = new Pipe();
        BindingFactory leaking = initial -> Pipe.binding(pipe).idle(pipe::take).build();

        assertThat(Replay.run(Pipe.threeSteps(new Ending.Lasso(3)), leaking)).isInstanceOf(Diverges.class);
    }

    @Test
    void closesTheSystemHoweverItEnds() {
        Pipe good = new Pipe();
        run(Pipe.threeSteps(OPEN), good);
        assertThat(good.isClosed()).isTrue();

        Pipe diverging = new Pipe();
        diverging.put(1);
        run(Pipe.threeSteps(OPEN), diverging);
        assertThat(diverging.isClosed()).isTrue();

        Pipe misfit = new Pipe();
        run(new Behavior(new State(Map.of()), List.of(), OPEN), misfit);
        assertThat(misfit.isClosed()).isTrue();
    }

    @Test
    void aSystemThatFailsToCloseDiverges() {
        Pipe leaking = new Pipe() {
            @Override
            public void close() {
                throw new IllegalStateException("2 sockets left open");
            }
        };

        assertThat(run(Pipe.threeSteps(OPEN), leaking).toString())
                .startsWith("The system diverges from the spec when it is closed.")
                .contains("2 sockets left open");
    }

    @Test
    void theFactorySeesTheInitialStateAndMayFail() {
        List<State> seen = new ArrayList<>();
        IllegalStateException failure = new IllegalStateException("no such kernel");
        BindingFactory factory = initial -> {
            seen.add(initial);
            throw failure;
        };

        assertThat(Replay.run(Pipe.threeSteps(OPEN), factory)).isEqualTo(new NotStarted(failure));
        assertThat(seen).containsExactly(Pipe.state("<<>>", "{}"));
    }

    private static ReplayResult run(Behavior behavior, Pipe pipe) {
        return Replay.run(behavior, initial -> Pipe.binding(pipe).build());
    }

    private static Divergence divergence(ReplayResult result) {
        assertThat(result).isInstanceOf(Diverges.class);
        return ((Diverges) result).divergence();
    }
}
