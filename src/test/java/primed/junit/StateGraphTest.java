package primed.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import primed.graph.Coverage;

/** What a conformance test knows from the state graph of its model. */
class StateGraphTest {
    private static final String MAIL = "primed/junit/Mail.tla";
    private static final String MAIL_CFG = "primed/junit/Mail.cfg";

    record Letter(String from, String to) {}

    /** Letters on the way, and who got one. */
    @SpecTest(spec = MAIL, config = MAIL_CFG, cover = Coverage.TRANSITIONS)
    static class MailTest implements Conformance {
        protected final List<Letter> post = new ArrayList<>();
        protected final Set<String> got = new TreeSet<>();

        @Action(refusedBy = IllegalStateException.class)
        void send(String from, String to) {
            accept(from, to);
        }

        void accept(String from, String to) {
            if (post.size() == 2 || from.equals(to)) {
                throw new IllegalStateException("no");
            }
            post.add(new Letter(from, to));
        }

        @Action(refusedBy = IndexOutOfBoundsException.class)
        void deliver() {
            handOver();
        }

        void handOver() {
            got.add(post.remove(0).to());
        }

        @Observe
        List<Letter> post() {
            return post;
        }

        @Observe
        Set<String> got() {
            return got;
        }
    }

    @Test
    void aCoverTakesEachTransition() {
        JUnitRun run = JUnitRun.of(MailTest.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isNotEmpty().allMatch(name -> name.matches("transitions \\d{3}: \\d+ steps"));
    }

    static class ForgettingTest extends MailTest {
        @Override
        void handOver() {
            got.clear();
            super.handOver();
        }
    }

    @Test
    void aCoverFindsAFaultThatNeedsTwoReceivers() {
        assertThat(JUnitRun.of(ForgettingTest.class).failures())
                .isNotEmpty()
                .allMatch(failure -> failure.contains("\\in got: expected TRUE, actual FALSE"));
    }

    @SpecTest(spec = MAIL, config = MAIL_CFG, traces = "primed/junit/mail/ann-writes.itf.json")
    static class LosingTest extends MailTest {
        @Override
        void accept(String from, String to) {
            super.accept(from, to);
            handOver();
        }
    }

    @Test
    void aDivergenceSaysThatTheSystemIsWhereItCouldBeLater() {
        assertThat(JUnitRun.of(LosingTest.class).failure())
                .contains(
                        "  state graph : reachable from the state before in 2 steps: Send(\"ann\", \"bob\"), Deliver\n");
    }

    static class SwappedTest extends LosingTest {
        @Override
        void accept(String from, String to) {
            post.add(new Letter(to, from));
        }
    }

    @Test
    void aDivergenceSaysWhichOtherStepLeadsThere() {
        assertThat(JUnitRun.of(SwappedTest.class).failure())
                .contains(
                        "  state graph : another successor of the state before: Send(\"bob\", \"ann\") leads there\n");
    }

    static class SelfishTest extends LosingTest {
        @Override
        void accept(String from, String to) {
            post.add(new Letter(from, from));
        }
    }

    @Test
    void aDivergenceSaysThatNoStateOfTheSpecIsSo() {
        assertThat(JUnitRun.of(SelfishTest.class).failure())
                .containsPattern("  state graph   : unreachable: none of the \\d+ states of the model\n")
                .contains("  nearest state : has post = <<>>, and else what is observed\n");
    }

    @SpecTest(spec = MAIL, config = MAIL_CFG, traces = "primed/junit/mail/ann-writes.itf.json", states = 5)
    static class SmallLimitTest extends SelfishTest {}

    @Test
    void aGraphThatIsTooLargeIsLeftAlone() {
        assertThat(JUnitRun.of(SmallLimitTest.class).failure())
                .contains("expected    : <<[from |-> \"ann\", to |-> \"bob\"]>>")
                .doesNotContain("state graph");
    }

    @SpecTest(spec = MAIL, config = MAIL_CFG, cover = Coverage.STATES, states = 5)
    static class TooLargeToCoverTest extends MailTest {}

    @Test
    void aGraphThatIsTooLargeCannotBeCovered() {
        assertThat(JUnitRun.of(TooLargeToCoverTest.class).failure())
                .startsWith("@SpecTest(cover = ...): There is no whole state graph: ")
                .endsWith(" At most 5 states and 60 s are tried.");
    }

    @SpecTest(spec = MAIL, config = MAIL_CFG, cover = Coverage.TRANSITIONS, refusals = true)
    static class RefusingTest extends MailTest {}

    static class OverfullTest extends RefusingTest {
        @Override
        void accept(String from, String to) {
            post.add(new Letter(from, to));
        }
    }

    @SpecTest(spec = MAIL, config = MAIL_CFG, cover = Coverage.TRANSITIONS)
    static class OverfullUnaskedTest extends OverfullTest {}

    @Test
    void whatTheSpecDoesNotAllowIsTriedAndHasToBeRefused() {
        assertThat(JUnitRun.of(RefusingTest.class).failures()).isEmpty();
        assertThat(JUnitRun.of(OverfullUnaskedTest.class).failures()).isEmpty();
        assertThat(JUnitRun.of(OverfullTest.class).failures())
                .isNotEmpty()
                .allMatch(failure -> failure.contains("has to be refused."))
                .anyMatch(failure ->
                        failure.contains("  not refused : Send(\"bob\", \"ann\"), though the spec does not"));
    }

    @SpecTest(spec = MAIL, config = MAIL_CFG, cover = Coverage.TRANSITIONS, refusals = true)
    static class NeverRefusingTest implements Conformance {
        @Action
        void send(String from, String to) {}

        @Action
        void deliver() {}

        @Project
        PostAndGot state() {
            return new PostAndGot(List.of(), Set.of());
        }
    }

    record PostAndGot(List<Letter> post, Set<String> got) {}

    @Test
    void whoRefusesNothingCannotBeAskedTo() {
        assertThat(JUnitRun.of(NeverRefusingTest.class).failure())
                .contains("\n  @SpecTest(refusals = true): no @Action says by refusedBy how it is refused");
    }

    /** One call sends and delivers, whatever the behavior says in between. */
    @SpecTest(spec = MAIL, config = MAIL_CFG, simulate = 10, depth = 7, seed = 3)
    static class AtOnceTest implements Conformance {
        protected final Set<String> got = new TreeSet<>();

        @Action(absorbs = "Deliver")
        void send(String from, String to) {
            sendAndDeliver(from, to);
        }

        void sendAndDeliver(String from, String to) {
            got.add(to);
        }

        @Observe
        List<Letter> post() {
            return List.of();
        }

        @Observe
        Set<String> got() {
            return got;
        }
    }

    static class NeverDeliveringTest extends AtOnceTest {
        @Override
        void sendAndDeliver(String from, String to) {
            got.add(from);
        }
    }

    @SpecTest(spec = MAIL, traces = "primed/junit/mail/ann-writes.itf.json")
    static class AtOnceWithoutGraphTest extends AtOnceTest {}

    @Test
    void oneCallMayBeSeveralStepsWhereverTheyStandInTheBehavior() {
        assertThat(JUnitRun.of(AtOnceTest.class).failures()).isEmpty();
        assertThat(JUnitRun.of(NeverDeliveringTest.class).failures()).isNotEmpty();
    }

    @Test
    void withoutTheGraphATestOfSuchACallIsAbortedRatherThanFailed() {
        JUnitRun run = JUnitRun.of(AtOnceWithoutGraphTest.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.aborted()).containsExactly("ann writes: 1 step");
    }

    /** Every throw of these dice is a 2. */
    @SpecTest(
            spec = "primed/junit/Dice.tla",
            config = "primed/junit/Dice.cfg",
            simulate = 20,
            depth = 6,
            seed = 5,
            internal = "Tick")
    @Hidden(value = "clock", why = "nobody sees it")
    static class DiceTest implements Conformance {
        protected int shown;

        @Action(value = "Throw", choice = true)
        void doThrow() {
            shown = eyes();
        }

        int eyes() {
            return 2;
        }

        @Action
        void clear() {
            shown = 0;
        }

        @Observe
        int shown() {
            return shown;
        }
    }

    @Test
    void theImplementationMayChooseWhatNoBehaviorDoes() {
        JUnitRun run = JUnitRun.of(DiceTest.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSize(20);
    }

    static class LoadedDiceTest extends DiceTest {
        @Override
        int eyes() {
            return 4;
        }
    }

    @Test
    void theImplementationMayNotChooseWhatTheSpecDoesNotAllow() {
        assertThat(JUnitRun.of(LoadedDiceTest.class, Map.of("primed.trace", "random-5-001"))
                        .failure())
                .contains("actual      : 4", "state graph : unreachable: none of the 8 states of the model");
    }
}
