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

    /** What one question is about: the runs of a spec with the same constants. */
    private record Subject(Path spec, Map<String, String> constants) {}

    SpecQuestions(Tlc tlc, int atOnce) {
        this.check = new BehaviorCheck(tlc);
        this.atOnce = atOnce;
    }

    /** The evidence with the answers. */
    List<Evidence> answer(List<Evidence> evidence) throws Exception {
        Map<Subject, List<Behavior>> questions = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            Schedule.Run run = one.schedule();
            if (run != null) {
                questions
                        .computeIfAbsent(subject(one, run), subject -> new ArrayList<>())
                        .add(run.behavior());
            }
        }
        Map<Subject, Answer> answers = ask(questions);
        List<Evidence> answered = new ArrayList<>();
        for (Evidence one : evidence) {
            Schedule.Run run = one.schedule();
            Answer answer = run == null ? null : answers.get(subject(one, run));
            answered.add(run == null || answer == null ? one : one.withAnswer(ofItsOwn(answer, run, one, questions)));
        }
        return answered;
    }

    /** An answer that names one of several runs says nothing of the others: then each is asked about alone. */
    private Answer ofItsOwn(Answer answer, Schedule.Run run, Evidence evidence, Map<Subject, List<Behavior>> questions)
            throws Exception {
        Subject subject = subject(evidence, run);
        List<Behavior> together = questions.getOrDefault(subject, List.of());
        if (answer instanceof Answer.Allowed || together.size() == 1) {
            return answer;
        }
        return check.ask(new Question(subject.spec(), subject.constants(), List.of(run.behavior())));
    }

    private Map<Subject, Answer> ask(Map<Subject, List<Behavior>> questions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            Map<Subject, Future<Answer>> pending = new LinkedHashMap<>();
            questions.forEach((subject, behaviors) -> pending.put(
                    subject,
                    threads.submit(() -> check.ask(new Question(subject.spec(), subject.constants(), behaviors)))));
            Map<Subject, Answer> answers = new LinkedHashMap<>();
            for (Map.Entry<Subject, Future<Answer>> one : pending.entrySet()) {
                answers.put(one.getKey(), one.getValue().get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Subject subject(Evidence evidence, Schedule.Run run) {
        return new Subject(evidence.checked().model().spec(), run.model().assignments());
    }
}
