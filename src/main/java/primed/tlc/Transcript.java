package primed.tlc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import primed.trace.Behavior;

/** All that the messages of one run tell, gathered while they come. Its size does not grow with the run's. */
final class Transcript implements MessageListener {
    /** What our part of TLC's JVM reports; it says nothing about how the search ends. */
    private static final int PULSE = 7200;

    /** How the server of a distributed TLC tells its version, and also begins with -tool. */
    private static final Pattern SERVER = Pattern.compile("(?:[^\"]*\\s)?TLC2 TLC Server Version (\\d[^\"]*)");

    /** What comes next after the parser's words. */
    private static final Set<Integer> AFTER_SANY = Set.of(2219, 2185, 3002);

    private final ProgressListener listener;
    private final Errors errors = new Errors();
    private final TraceReader trace = new TraceReader();
    private final Warnings warnings = new Warnings();
    private final CoverageReader coverage = new CoverageReader();
    private final SanyLog sany = new SanyLog();
    private final Excerpt userOutput = Excerpt.ofBeginning();
    private final Excerpt toolOutput = Excerpt.ofEnd();

    private LastWords lastWords = new LastWords();
    /** How much the spec had printed when something said that the run was over; null while it goes on. */
    private @Nullable Integer printedInTime;

    private @Nullable String version;
    private Statistics statistics = Statistics.UNKNOWN;
    private @Nullable Long depth;
    private @Nullable Duration elapsed;
    private boolean heard;
    private boolean fromStart;
    private boolean inSany;
    private boolean mayPrint;
    private boolean simulating;
    private boolean depthFirst;
    private boolean distributed;
    private boolean noErrorFound;
    private boolean finished;

    Transcript(ProgressListener listener) {
        this.listener = listener;
    }

    @Override
    public void message(Message message) {
        if (message.code() == PULSE) {
            listener.progress(Numbers.progress(message.text()));
            return;
        }
        goesOn();
        if (!heard) {
            fromStart = fromStart || message.code() == 2262 || isAnnouncement(message);
            mayPrint = !fromStart;
            if (!AFTER_SANY.contains(message.code())) {
                sany.forget();
            }
        }
        heard = true;
        errors.accept(message);
        trace.accept(message);
        warnings.accept(message);
        coverage.accept(message);
        if (message.complete()) {
            numbers(message);
        }
        switch (message.code()) {
            case 2188 -> simulating = true;
            case 2220 -> {
                inSany = true;
                sany.begin();
            }
            case 2219, 2185 -> {
                inSany = false;
                mayPrint = true;
            }
            case 2193 -> noErrorFound = true;
            case 2204 -> depthFirst = true;
            case 7000 -> distributed = true;
            case 2186 -> {
                finished = true;
                mayPrint = false;
                elapsed = Numbers.elapsed(message.text());
            }
            default -> {}
        }
        toolOutput.line(Errors.withoutStack(message.text()));
    }

    /** Whether a message is the one that TLC 2.15 to 2.19 prints with -generateSpecTE even before its version. */
    static boolean isAnnouncement(Message message) {
        return message.code() == 1000 && message.text().startsWith("Will generate a SpecTE file pair");
    }

    /** Whether a line outside of messages is the first of a run. */
    static boolean isServer(String line) {
        return SERVER.matcher(line).matches();
    }

    /** A message that is cut off may be so inside a number: what was known before is better. */
    private void numbers(Message message) {
        switch (message.code()) {
            case 2262 -> version = message.text().strip().replaceFirst("^TLC2 Version ", "");
            case 2199, 2204, 2210 -> statistics = Numbers.statistics(message.text());
            case 2194 -> depth = Numbers.depth(message.text());
            case 2200, 2206, 2209 -> progress(Numbers.progress(message.text()));
            default -> {}
        }
    }

    @Override
    public void line(String line) {
        if (lastWords.areRefutedBy(line)) {
            goesOn();
        }
        boolean over = !finished && lastWords.hear(line);
        if (over && printedInTime == null) {
            printedInTime = userOutput.length();
        }
        if (!heard) {
            toolOutput.line(line); // the JVM's own words
            sany.line(line); // or the parser's, of which the beginning is missing
            server(line);
        }
        if (inSany) {
            sany.line(line);
            toolOutput.line(line);
        } else if (mayPrint) {
            userOutput.line(line);
        }
    }

    private void server(String line) {
        Matcher told = SERVER.matcher(line);
        if (told.matches()) {
            version = told.group(1).strip();
            fromStart = true;
        }
    }

    /** What is missing before the first message is another matter. */
    @Override
    public void torn(String what) {
        if (heard) {
            warnings.add(Problem.nowhere("TLC's output is torn: " + what));
        }
    }

    /** Whatever seemed to say that the run was over, the spec printed it. */
    private void goesOn() {
        lastWords = new LastWords();
        printedInTime = null;
    }

    private void progress(Progress progress) {
        if (statistics.total() == null || !finished) {
            statistics = new Statistics(progress.total(), progress.distinct(), progress.left(), null);
        }
        listener.progress(progress);
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
        if (finished) {
            return simulating || (noErrorFound && nothingLeft()) ? Result.SUCCESS : Result.INCOMPLETE;
        }
        Result known = lastWords.result();
        return known == null ? Result.INCOMPLETE : known;
    }

    /** Whether TLC says so; the depth-first search has no queue, and tells of none. */
    private boolean nothingLeft() {
        return depthFirst ? statistics.total() != null : Objects.equals(statistics.left(), 0L);
    }

    /** The name of what is violated, where TLC tells it: 2.18 does not for temporal properties. */
    @Nullable
    String property() {
        Message reason = errors.reason();
        if (reason == null) {
            return null;
        }
        return ViolatedProperty.in(reason);
    }

    List<Problem> problems() {
        Message reason = errors.reason();
        if (reason == null || Verdict.of(reason) != Verdict.SANY) {
            return errors.problems();
        }
        List<Problem> problems = sany.problems();
        return problems.isEmpty() ? errors.problems() : problems;
    }

    /** Restores the lines before the first message, which tells what stands before each. */
    void restore(UnaryOperator<String> change) {
        sany.restore(change);
    }

    /** Whether anything of TLC was heard. */
    boolean hasMessages() {
        return heard;
    }

    /** The root module, as SANY names it; null if it was not reached. */
    @Nullable
    String module() {
        return sany.root();
    }

    /** What was read of a run that nobody watched: of one that did not end, what is known about that. */
    Outcome recorded() {
        Outcome outcome = outcome(Map.of());
        if (outcome.result() == Result.SUCCESS) {
            return outcome.withWarnings(Stream.of(outcome.warnings().stream(), doubts())
                    .flatMap(warnings -> warnings)
                    .toList());
        }
        boolean open = outcome.problems().isEmpty();
        return open ? outcome.withProblems(List.of(Problem.nowhere(whyOpen()))) : outcome;
    }

    /** What a success may not be worth much for: nobody knows how the run was started. */
    private Stream<Problem> doubts() {
        List<String> doubts = new ArrayList<>();
        if (!fromStart) {
            doubts.add("The beginning of the output is missing: if TLC was to go on after errors, they may have"
                    + " stood there");
        }
        if (Objects.equals(statistics.total(), 0L)) {
            doubts.add("There was no state: unless the spec has assumptions only, nothing was checked");
        }
        return doubts.stream().map(Problem::nowhere);
    }

    private String whyOpen() {
        if (finished) {
            return whyNotWhole();
        }
        String words = lastWords.words();
        return "The output ends before TLC had finished" + (words == null ? "" : ": " + words);
    }

    private String whyNotWhole() {
        if (noErrorFound && !depthFirst && statistics.left() == null) {
            return "The output does not tell whether TLC has searched the whole state space";
        }
        if (distributed && !noErrorFound) {
            return "TLC's server does not tell what was violated";
        }
        return fromStart || noErrorFound
                ? "TLC stopped before it had searched the whole state space"
                : "The beginning of the output is missing, and with it why TLC stopped";
    }

    /** TLC ends each run with a message of its own; what comes before that may be missing. */
    private List<Problem> cut(@Nullable Behavior behavior) {
        if (finished) {
            return trace.lostEnds();
        }
        if (behavior != null) {
            return tooEarly("the behavior may be longer than what is there");
        }
        Message reason = errors.reason();
        return reason != null && Verdict.of(reason).isOfSearch()
                ? tooEarly("the behavior and the statistics may be missing")
                : List.of();
    }

    private static List<Problem> tooEarly(String loss) {
        return List.of(Problem.nowhere("TLC's output ends too early: " + loss));
    }

    /** What was read; {@code parameters} are those of the trace's actions where they are known from elsewhere. */
    Outcome outcome(Map<Integer, ToldAction> parameters) {
        Behavior behavior = trace.behavior(errors.reason(), parameters);
        return new Outcome(
                result(),
                property(),
                statistics.withDepth(depth),
                behavior,
                problems().stream()
                        .map(problem -> UnassignedVariable.placed(problem, behavior))
                        .toList(),
                Stream.of(sany.warnings(), warnings.all(), trace.aliasFailures(), trace.tears(), cut(behavior))
                        .flatMap(List::stream)
                        .toList(),
                trace.violations(parameters),
                coverage.actions(),
                version,
                elapsed,
                printedInTime == null ? userOutput.toString() : userOutput.upTo(printedInTime),
                toolOutput.toString());
    }
}
