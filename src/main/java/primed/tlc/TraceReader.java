package primed.tlc;

import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * belongs to the verdict is there in the end.
 */
final class TraceReader {
    private final Map<Set<Integer>, TraceBuilder> traces = new LinkedHashMap<>();
    private Set<Integer> cause = Set.of();
    private @Nullable TraceBuilder current;

    void accept(Message message) {
        if (message.isError() && !Errors.isAboutAnother(message)) {
            cause = codes(message, new HashSet<>());
            current = null;
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

    private static Set<Integer> codes(Message message, Set<Integer> codes) {
        codes.add(message.code());
        message.nested().forEach(nested -> codes(nested, codes));
        return codes;
    }

    private void begin(Message state) {
        current = null;
        if (!traces.containsKey(cause)) {
            current = new TraceBuilder(StateText.parse(state.afterFirstLine()));
            traces.put(cause, current);
        }
    }

    private void state(Message message) {
        StateHeader header = StateHeader.parse(message.firstLine());
        if (header == null) {
            return;
        }
        if (header.number() == 1) {
            begin(message);
        } else if (current != null && header.number() == current.length() + 1) {
            current.add(header.action(), StateText.parse(message.afterFirstLine()));
        } else {
            current = null;
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
        TraceBuilder first = null;
        for (Map.Entry<Set<Integer>, TraceBuilder> trace : traces.entrySet()) {
            if (reason != null && trace.getKey().contains(reason.code())) {
                return trace.getValue().behavior(parameters);
            }
            first = first == null ? trace.getValue() : first;
        }
        return first == null ? null : first.behavior(parameters);
    }
}
