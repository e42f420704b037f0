package primed.tlc;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import primed.trace.Behavior;
import primed.trace.Ending;

/**
 * Puts traces together, from their states (2217, 2216), their ends (2218, 2122) or from the initial state that breaks a
 * property (2107, 2108).
 *
 * <p>A run that goes on after violations has many. The first one after each kind of error is kept, so that the one that
 * belongs to the verdict is there in the end; kinds are told apart by what is violated.
 */
final class TraceReader {
    /** A run that goes on may complain in ever new words. */
    private static final int MOST_TRACES = 100;
    /** A state of a behavior; 2216 may be one for itself, without a number. */
    private static final int STATE = 2217;

    private final Map<Cause, TraceBuilder> traces = new LinkedHashMap<>();
    private final Set<Problem> tears = new LinkedHashSet<>();
    private Cause cause = Cause.NONE;
    private @Nullable TraceBuilder current;
    /** The number of the trace's last state, whether it is kept or not; 0 before the first. */
    private int last;

    /** The kind of error that a trace belongs to: the code of its message and of those inside, and the first line. */
    private record Cause(
            Set<Integer> codes,
            Problem problem,
            Result result,
            @Nullable String property) {
        private static final Cause NONE = new Cause(Set.of(), Problem.nowhere(""), Result.INCOMPLETE, null);

        static Cause of(Message message) {
            Problem problem = Problem.at(Places.first(message.firstLine()), Errors.headline(message));
            return new Cause(
                    codesOf(message, new HashSet<>()),
                    problem,
                    Verdict.of(message).result(),
                    ViolatedProperty.in(message));
        }
    }

    void accept(Message message) {
        if (message.isError() && !Errors.isAboutAnother(message)) {
            cause = Cause.of(message);
            current = null;
            last = 0;
        }
        if (!message.complete()) {
            return;
        }
        switch (message.code()) {
            case 2107, 2108 -> begin(message);
            case 2216, 2217 -> state(message);
            case 2218 -> end(new Ending.Stuttering());
            case 2122 -> backTo(message);
            default -> {}
        }
    }

    private static Set<Integer> codesOf(Message message, Set<Integer> codes) {
        codes.add(message.code());
        message.nested().forEach(nested -> codesOf(nested, codes));
        return codes;
    }

    private void begin(Message state) {
        current = null;
        if (!traces.containsKey(cause) && traces.size() < MOST_TRACES) {
            current = new TraceBuilder(text(1, state));
            traces.put(cause, current);
        }
    }

    private void state(Message message) {
        StateHeader header = StateHeader.parse(message.firstLine());
        if (header == null) {
            if (message.code() == STATE) {
                tear("a state of the behavior has lost its number, and is left out with all after it");
                current = null;
            }
            return;
        }
        if (header.number() != 1 && header.number() != last + 1) {
            tearBefore(header.number());
        }
        last = header.number();
        if (header.number() == 1) {
            begin(message);
        } else if (current != null && header.number() == current.length() + 1) {
            current.add(header.action(), text(header.number(), message));
        } else {
            current = null;
        }
    }

    private StateText text(int number, Message message) {
        StateText text = StateText.parse(message.afterFirstLine());
        text.foreign()
                .forEach(line ->
                        tear("a line in state " + number + " of the behavior is not TLC's, and is left out: " + line));
        text.unread()
                .forEach(variable -> warn("The value of " + variable + " in state " + number
                        + " of the behavior cannot be read, and is kept as it is printed"));
        return text;
    }

    private void tearBefore(int number) {
        String place = last == 0
                ? "the behavior begins with state " + number
                : "state " + last + " of the behavior is followed by state " + number;
        tear(place + ", which is left out with all after it");
    }

    private void tear(String what) {
        warn("TLC's output is torn: " + what);
    }

    private void warn(String what) {
        if (tears.size() < MOST_TRACES) {
            tears.add(Problem.nowhere(what));
        }
    }

    private void backTo(Message message) {
        StateHeader header = StateHeader.parse(message.firstLine());
        if (header != null && current != null && header.number() >= 1 && header.number() <= current.length()) {
            end(new Ending.Lasso(header.number() - 1, header.action()));
        }
    }

    private void end(Ending how) {
        if (current != null) {
            current.end(how);
            current = null;
        }
    }

    /**
     * The behavior that belongs to an error, or else the first one; null if there was none.
     *
     * @param reason the error
     * @param parameters the actions' parameters by the number of the state that the step leads to, the initial state
     *     being 1; they replace what the headers say
     */
    @Nullable
    Behavior behavior(@Nullable Message reason, Map<Integer, ToldAction> parameters) {
        List<TraceBuilder> fitting = traces.entrySet().stream()
                .filter(trace -> reason != null && trace.getKey().codes().contains(reason.code()))
                .map(Map.Entry::getValue)
                .toList();
        Collection<TraceBuilder> candidates = fitting.isEmpty() ? traces.values() : fitting;
        return candidates.stream()
                .findFirst()
                .map(trace -> behavior(trace, parameters))
                .orElse(null);
    }

    /** All traces, each with the error that it belongs to. */
    List<Violation> violations(Map<Integer, ToldAction> parameters) {
        return traces.entrySet().stream()
                .filter(trace -> !trace.getKey().equals(Cause.NONE))
                .map(trace -> violation(trace.getKey(), behavior(trace.getValue(), parameters)))
                .toList();
    }

    private static Violation violation(Cause cause, Behavior behavior) {
        return new Violation(
                cause.result(), cause.property(), UnassignedVariable.placed(cause.problem(), behavior), behavior);
    }

    /** Where states are missing inside a trace, or cannot be read. */
    List<Problem> tears() {
        return List.copyOf(tears);
    }

    /** A behavior that violates liveness goes on for ever: says so where nothing tells how. */
    List<Problem> lostEnds() {
        boolean isOne = traces.entrySet().stream()
                .anyMatch(trace -> trace.getKey().result() == Result.LIVENESS_FAILURE
                        && trace.getValue().isOpen());
        return isOne
                ? List.of(Problem.nowhere("TLC's output is torn: nothing tells how the behavior that violates liveness"
                        + " goes on after its last state"))
                : List.of();
    }

    /** Where the model's alias has no value, for each trace. */
    List<Problem> aliasFailures() {
        return traces.values().stream()
                .flatMap(trace -> trace.aliasFailure().stream())
                .distinct()
                .toList();
    }

    /** The parameters that are known from elsewhere are those of the first trace. */
    private Behavior behavior(TraceBuilder trace, Map<Integer, ToldAction> parameters) {
        boolean isFirst = traces.values().iterator().next() == trace;
        return trace.behavior(isFirst ? parameters : Map.of());
    }
}
