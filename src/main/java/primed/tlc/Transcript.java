package primed.tlc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import primed.trace.Behavior;
import primed.value.Value;

/** All that the messages of one run tell, gathered while they come. Its size does not grow with the run's. */
final class Transcript implements MessageListener {
    private static final Pattern PROPERTY = Pattern.compile(
            "(?:Invariant|Action property|Property|Temporal property|Postcondition) (?!line \\d)(\\S+) ");
    private static final Pattern FINISHED = Pattern.compile("Finished in (\\d+)ms");

    private final ProgressListener listener;
    private final Errors errors = new Errors();
    private final TraceReader trace = new TraceReader();
    private final CoverageReader coverage = new CoverageReader();
    private final SanyLog sany = new SanyLog();
    private final Excerpt userOutput = Excerpt.ofBeginning();
    private final Excerpt toolOutput = Excerpt.ofEnd();

    private @Nullable String version;
    private Statistics statistics = Statistics.UNKNOWN;
    private @Nullable Long depth;
    private Duration elapsed = Duration.ZERO;
    private boolean inSany;
    private boolean simulating;
    private boolean noErrorFound;
    private boolean finished;

    Transcript(ProgressListener listener) {
        this.listener = listener;
    }

    @Override
    public void message(Message message) {
        errors.accept(message);
        trace.accept(message);
        coverage.accept(message);
        switch (message.code()) {
            case 2262 -> version = message.text().strip().replaceFirst("^TLC2 Version ", "");
            case 2188 -> simulating = true;
            case 2220 -> inSany = true;
            case 2219 -> inSany = false;
            case 2193 -> noErrorFound = true;
            case 2199, 2204, 2210 -> statistics = Numbers.statistics(message.text());
            case 2194 -> depth = Numbers.depth(message.text());
            case 2200, 2206, 2209 -> progress(Numbers.progress(message.text()));
            case 2186 -> finish(message.text());
            default -> {}
        }
        toolOutput.line(message.text());
    }

    @Override
    public void line(String line) {
        if (inSany) {
            sany.line(line);
            toolOutput.line(line);
        } else {
            userOutput.line(line);
        }
    }

    private void progress(Progress progress) {
        if (statistics.total() == null || !finished) {
            statistics = new Statistics(progress.total(), progress.distinct(), progress.left(), null);
        }
        listener.progress(progress);
    }

    private void finish(String text) {
        finished = true;
        Matcher time = FINISHED.matcher(text);
        elapsed = time.find() ? Duration.ofMillis(Long.parseLong(time.group(1))) : elapsed;
    }

    /**
     * The verdict. "No error has been found" (2193) is not enough for success: it also comes when states were left on
     * the queue, and after violations that TLC was told to continue from.
     */
    Result result() {
        Message reason = errors.reason();
        if (reason != null) {
            Verdict verdict = Verdict.of(reason);
            return verdict == Verdict.SANY && sany.isSemantic() ? Result.SEMANTIC_ERROR : verdict.result();
        }
        boolean nothingLeft = statistics.left() == null || statistics.left() == 0;
        return finished && (simulating || (noErrorFound && nothingLeft)) ? Result.SUCCESS : Result.INCOMPLETE;
    }

    /** The name of what is violated, where TLC tells it: 2.18 does not for temporal properties. */
    @Nullable
    String property() {
        Message reason = errors.reason();
        if (reason == null) {
            return null;
        }
        Matcher property = PROPERTY.matcher(reason.firstLine() + " ");
        return property.lookingAt() ? property.group(1) : null;
    }

    List<Problem> problems() {
        Message reason = errors.reason();
        if (reason == null || Verdict.of(reason) != Verdict.SANY) {
            return errors.problems();
        }
        List<Problem> problems = sany.problems();
        return problems.isEmpty() ? errors.problems() : problems;
    }

    /** What was read; {@code parameters} are those of the trace's actions where they are known from elsewhere. */
    Outcome outcome(Map<Integer, Map<String, Value>> parameters) {
        Behavior behavior = trace.behavior(parameters);
        return new Outcome(
                result(),
                property(),
                statistics.withDepth(depth),
                behavior,
                problems(),
                coverage.actions(),
                version,
                elapsed,
                userOutput.toString(),
                toolOutput.toString());
    }
}
