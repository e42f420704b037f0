package primed.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/**
 * Puts the first trace of a run together, from its states (2217, 2216), its end (2218, 2122) or from the initial state
 * that breaks a property (2107, 2108).
 */
final class TraceReader {
    private @Nullable State initial;
    private final List<Step> steps = new ArrayList<>();
    private Ending ending = new Ending.Finite();
    private boolean ended;

    void accept(Message message) {
        if (ended || !message.complete()) {
            return;
        }
        switch (message.code()) {
            case 2107, 2108 -> {
                if (initial == null) {
                    initial = StateText.parse(message.afterFirstLine());
                    ended = true;
                }
            }
            case 2216, 2217 -> state(message);
            case 2218 -> end(new Ending.Stuttering());
            case 2122 -> backTo(message);
            default -> {}
        }
    }

    private void state(Message message) {
        StateHeader header = StateHeader.parse(message.firstLine());
        if (header == null) {
            return;
        }
        if (initial == null) {
            initial = StateText.parse(message.afterFirstLine());
        } else if (header.number() == steps.size() + 2) {
            steps.add(new Step(header.action(), completed(StateText.parse(message.afterFirstLine()))));
        } else {
            ended = true;
        }
    }

    /** With {@code -difftrace} TLC lists the changed variables only. */
    private State completed(State state) {
        Map<String, Value> before = last().variables();
        if (state.variables().size() >= before.size()
                || !before.keySet().containsAll(state.variables().keySet())) {
            return state;
        }
        Map<String, Value> all = new LinkedHashMap<>(before);
        all.putAll(state.variables());
        return new State(all);
    }

    private State last() {
        if (initial == null) {
            throw new IllegalStateException("there is no state yet");
        }
        return steps.isEmpty() ? initial : steps.get(steps.size() - 1).state();
    }

    private void backTo(Message message) {
        StateHeader header = StateHeader.parse(message.firstLine());
        if (header != null && header.number() >= 1 && header.number() <= steps.size() + 1) {
            end(new Ending.Lasso(header.number() - 1, header.action()));
        }
    }

    private void end(Ending how) {
        if (initial != null) {
            ending = how;
            ended = true;
        }
    }

    /**
     * The behavior that was read, or null if there was none.
     *
     * @param parameters the actions' parameters by the number of the state that the step leads to, the initial state
     *     being 1; they replace what the headers say
     */
    @Nullable
    Behavior behavior(Map<Integer, Map<String, Value>> parameters) {
        if (initial == null) {
            return null;
        }
        List<Step> named = new ArrayList<>();
        for (Step step : steps) {
            Map<String, Value> known = parameters.get(named.size() + 2);
            Action action = step.action();
            named.add(
                    known == null ? step : new Step(new Action(action.name(), known, action.location()), step.state()));
        }
        return new Behavior(initial, named, ending);
    }
}
