package primed.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import primed.conform.Answer;
import primed.conform.BehaviorCheck;
import primed.conform.Question;
import primed.sockmap.binding.Schedule;
import primed.tlc.Tlc;
import primed.trace.Behavior;

/** Asks the spec whether it allows what the recv loop did: the runs of one model all at once. */
final class SpecQuestions {
    private final BehaviorCheck check;
    private final int atOnce;

    /** Runs that one question is about: those of the same spec with the same constants. */
    private record Model(Path spec, Map<String, String> constants) {}

    SpecQuestions(Tlc tlc, int atOnce) {
        this.check = new BehaviorCheck(tlc);
        this.atOnce = atOnce;
    }

    /** The evidence with the answers. */
    List<Evidence> answer(List<Evidence> evidence) throws Exception {
        Map<Model, List<Behavior>> questions = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            Schedule.Run run = one.schedule();
            if (run != null) {
                questions
                        .computeIfAbsent(model(one, run), model -> new ArrayList<>())
                        .add(run.behavior());
            }
        }
        Map<Model, Answer> answers = ask(questions);
        List<Evidence> answered = new ArrayList<>();
        for (Evidence one : evidence) {
            Schedule.Run run = one.schedule();
            Answer answer = run == null ? null : answers.get(model(one, run));
            answered.add(run == null || answer == null ? one : one.withAnswer(ofItsOwn(answer, run, one, questions)));
        }
        return answered;
    }

    /** The others are as the spec says, or have not been looked at, if the answer names one. */
    private Answer ofItsOwn(Answer answer, Schedule.Run run, Evidence evidence, Map<Model, List<Behavior>> questions)
            throws Exception {
        List<Behavior> together = questions.getOrDefault(model(evidence, run), List.of());
        if (answer instanceof Answer.Allowed || together.size() == 1) {
            return answer;
        }
        Model model = model(evidence, run);
        return check.ask(new Question(model.spec(), model.constants(), List.of(run.behavior())));
    }

    private Map<Model, Answer> ask(Map<Model, List<Behavior>> questions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            Map<Model, Future<Answer>> pending = new LinkedHashMap<>();
            questions.forEach((model, behaviors) -> pending.put(
                    model, threads.submit(() -> check.ask(new Question(model.spec(), model.constants(), behaviors)))));
            Map<Model, Answer> answers = new LinkedHashMap<>();
            for (Map.Entry<Model, Future<Answer>> one : pending.entrySet()) {
                answers.put(one.getKey(), one.getValue().get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Model model(Evidence evidence, Schedule.Run run) {
        return new Model(evidence.checked().model().spec(), run.model().assignments());
    }
}
