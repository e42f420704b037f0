package primed.conform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.Problem;
import primed.tlc.ProgressListener;
import primed.tlc.Result;
import primed.tlc.ScratchFolder;
import primed.tlc.Tlc;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.State;
import primed.trace.Step;
import primed.value.IntegerValue;
import primed.value.Value;

/** Asks TLC whether behaviors are behaviors of a spec, all of them in one run. */
public final class BehaviorCheck {
    private final Tlc tlc;

    /** @param tlc the model checker to ask */
    public BehaviorCheck(Tlc tlc) {
        this.tlc = tlc;
    }

    /**
     * Asks.
     *
     * @throws IOException if TLC cannot be started or its files cannot be written
     * @throws InterruptedException if the thread was interrupted
     */
    public Answer ask(Question question) throws IOException, InterruptedException {
        try (ScratchFolder folder = ScratchFolder.create("primed-behaviors-")) {
            BehaviorModule module = new BehaviorModule(question);
            Path spec = folder.whileItLasts(
                    path -> Files.writeString(path.resolve(BehaviorModule.NAME + ".tla"), module.module()));
            Path config = folder.whileItLasts(
                    path -> Files.writeString(path.resolve(BehaviorModule.NAME + ".cfg"), module.config()));
            CheckRequest request = CheckRequest.of(spec, config)
                    .withLibraries(List.of(question.library()))
                    .withLength(CheckRequest.Length.SHORT);
            return answer(question, module, tlc.check(request, ProgressListener.NONE));
        }
    }

    private Answer answer(Question question, BehaviorModule module, Outcome outcome)
            throws IOException, InterruptedException {
        Behavior stuck = outcome.behavior();
        if (outcome.result() == Result.DEADLOCK_FAILURE && stuck != null) {
            return forbidden(question, stuck.last());
        }
        boolean allStarted = Objects.equals(outcome.statistics().distinct(), module.states());
        if (outcome.result() == Result.SUCCESS && allStarted) {
            return new Answer.Allowed();
        }
        if (outcome.result() == Result.SUCCESS || outcome.result() == Result.INCOMPLETE) {
            return otherStart(question);
        }
        return new Answer.Undecided(
                outcome.problems().isEmpty()
                        ? List.of(new Problem("TLC ended with " + outcome.result(), null, null, null))
                        : outcome.problems());
    }

    private static Answer forbidden(Question question, State last) {
        int behavior = number(last.value(BehaviorModule.BEHAVIOR)) - 1;
        int step = number(last.value(BehaviorModule.PLACE));
        List<Step> steps = BehaviorModule.steps(question.behaviors().get(behavior));
        Action action = steps.get(step - 1).action();
        return new Answer.Forbidden(behavior, step, action);
    }

    /** All that started went well, and some did not start: which? */
    private Answer otherStart(Question question) throws IOException, InterruptedException {
        if (question.behaviors().size() == 1) {
            return new Answer.OtherStart(0);
        }
        for (int i = 0; i < question.behaviors().size(); i++) {
            Answer alone = ask(new Question(
                    question.spec(),
                    question.constants(),
                    List.of(question.behaviors().get(i))));
            if (alone instanceof Answer.OtherStart) {
                return new Answer.OtherStart(i);
            }
        }
        throw new IllegalStateException("TLC counted fewer states than the behaviors have, yet allows each of them");
    }

    private static int number(Value value) {
        if (value instanceof IntegerValue integer) {
            return integer.number().intValueExact();
        }
        throw new IllegalStateException("TLC printed " + value + " where a number was expected");
    }
}
