package primed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import primed.conform.Answer;
import primed.replay.Divergence;
import primed.replay.Glossary;
import primed.replay.ReplayResult;
import primed.report.review.Counterexample;
import primed.report.review.Counterexample.Replayed;
import primed.report.review.Frames;
import primed.report.review.Review;
import primed.report.review.Tone;
import primed.report.sockmap.Circumstances;
import primed.report.sockmap.SockmapStory;
import primed.sockmap.binding.KernelReplay;
import primed.sockmap.binding.Schedule;
import primed.spec.Model;
import primed.trace.Action;
import primed.trace.Ending;
import primed.trace.Trace;

/** One counterexample, for the review. */
final class BehaviorOf {
    private final Evidence evidence;
    private final String id;
    private final String kernel;
    private final Model model;
    private final Trace trace;

    BehaviorOf(Evidence evidence, String id, String kernel) {
        this.evidence = evidence;
        this.id = id;
        this.kernel = kernel;
        this.model = evidence.checked().model();
        this.trace = Objects.requireNonNull(evidence.checked().trace());
    }

    Counterexample counterexample() {
        SockmapSubject subject = SockmapSubject.of(trace).orElse(null);
        SockmapStory story = SockmapStory.isAbout(trace) ? new SockmapStory(trace) : null;
        Glossary glossary = subject == null ? null : subject.glossary();
        Frames frames = new Frames(
                (before, step) -> {
                    Action action = step.action();
                    String told = glossary == null || !action.isNamed() ? words(action) : glossary.tell(action);
                    return story == null ? told : story.words(before, step, told);
                },
                state -> story == null ? null : story.picture(state));
        String result = Objects.requireNonNullElse(trace.provenance().result(), "");
        String property = trace.provenance().property();
        return new Counterexample(
                id,
                title(),
                ModelNames.of(model),
                result,
                property,
                model.why(),
                where(),
                ending(),
                subject == null ? List.of() : circumstances(subject),
                frames.of(trace.behavior()),
                frames.cycle(trace.behavior()),
                story == null ? null : story.sequence(alarm(result, property), ending()),
                replays(),
                evidence.trace() == null ? null : evidence.trace().toString());
    }

    private static List<String> circumstances(SockmapSubject subject) {
        return subject.model().differences().stream()
                .map(Circumstances::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String alarm(String result, @Nullable String property) {
        return property == null ? result : property + " is broken";
    }

    private static String words(Action action) {
        return action.isNamed() ? action.name() : "a step";
    }

    private String title() {
        String name = ModelNames.ofTrace(model);
        String words = model.trace() == null ? name.replaceAll("([a-z])([A-Z])", "$1 $2") : name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + (model.trace() == null ? words.substring(1).toLowerCase(Locale.ROOT) : words.substring(1));
    }

    private @Nullable String where() {
        var where = model.others().get("where");
        return where == null ? null : where.asString();
    }

    private String ending() {
        Ending ending = trace.behavior().ending();
        if (ending instanceof Ending.Lasso lasso) {
            return "from here it goes back to state " + lasso.backTo() + ", for ever";
        }
        return ending instanceof Ending.Stuttering ? "nothing happens any more" : "";
    }

    private List<Replayed> replays() {
        List<Replayed> replays = new ArrayList<>();
        ReplayResult reference = evidence.replay();
        if (reference != null) {
            replays.add(replayed("reference", reference, reference.toString()));
        }
        KernelReplay.Outcome onKernel = evidence.kernel();
        if (onKernel != null) {
            replays.add(replayed(
                    "kernel " + kernel.replaceFirst("^Linux ", "").replaceFirst("-.*", ""),
                    onKernel.result(),
                    onKernel.words()));
        }
        Schedule.Run schedule = evidence.schedule();
        if (schedule != null) {
            replays.add(recvLoop(schedule));
        }
        return replays;
    }

    private static Replayed replayed(String on, ReplayResult result, String text) {
        String words = result instanceof ReplayResult.Conforms ? "it happens" : ReplayWords.of(result);
        if (result instanceof ReplayResult.Diverges diverges) {
            Divergence divergence = diverges.divergence();
            return new Replayed(
                    on,
                    words,
                    ReplayWords.tone(result),
                    text.replace(divergence.toString(), divergence.headline()),
                    divergence.facts().stream()
                            .map(fact -> new Review.Fact(fact.key(), fact.value()))
                            .toList());
        }
        return new Replayed(on, words, ReplayWords.tone(result), text);
    }

    /** What the spec does not allow is a defect of one of them; what the loop does not get is no defect. */
    private Replayed recvLoop(Schedule.Run run) {
        boolean allowed = evidence.allowed() instanceof Answer.Allowed;
        Tone tone = !allowed ? Tone.BAD : run.isComplete() ? Tone.GOOD : Tone.PLAIN;
        return new Replayed(
                "recv loop",
                run.summary(),
                tone,
                "Under the same schedule: " + run.summary()
                        + (allowed ? ", as the spec allows." : ". THE SPEC DOES NOT ALLOW THAT."));
    }
}
