package primed.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;

/** One trace while it is read. */
final class TraceBuilder {
    private final State initial;
    private final List<Step> steps = new ArrayList<>();
    private boolean allAreLists;
    private Ending ending = new Ending.Finite();

    TraceBuilder(StateText first) {
        initial = first.state();
        allAreLists = first.isList();
    }

    /** How many states there are so far. */
    int length() {
        return steps.size() + 1;
    }

    void add(Action action, StateText state) {
        steps.add(new Step(action, state.state()));
        allAreLists = allAreLists && state.isList();
    }

    void end(Ending how) {
        ending = how;
    }

    /** Whether nothing says how it goes on after its last state. */
    boolean isOpen() {
        return ending instanceof Ending.Finite;
    }

    /** With {@code -difftrace} TLC lists the changed variables only; what an ALIAS leaves out is not there. */
    private List<State> states() {
        List<State> told = told();
        List<State> completed = completed(told);
        return isOfChanges(told, completed) ? completed : told;
    }

    private List<State> told() {
        return Stream.concat(Stream.of(initial), steps.stream().map(Step::state))
                .toList();
    }

    private static List<State> completed(List<State> told) {
        List<State> completed = new ArrayList<>();
        Map<String, Value> all = new LinkedHashMap<>();
        for (State state : told) {
            all.putAll(state.variables());
            completed.add(all.size() == state.variables().size() ? state : new State(all));
        }
        return completed;
    }

    /**
     * Whether the states that list fewer variables than the first one list changes. Then each variable in them is one
     * of the first state's and has a new value, and it is a conjunct even where it is the only one.
     */
    private boolean isOfChanges(List<State> told, List<State> completed) {
        if (aliasFailure().isPresent() || !(allAreLists || initial.variables().size() == 1)) {
            return false;
        }
        Set<String> names = initial.variables().keySet();
        for (int i = 1; i < told.size(); i++) {
            Map<String, Value> listed = told.get(i).variables();
            Map<String, Value> before = completed.get(i - 1).variables();
            boolean isNew = listed.entrySet().stream().noneMatch(before.entrySet()::contains);
            if (!names.containsAll(listed.keySet()) || !(isNew || listed.size() == names.size())) {
                return false;
            }
        }
        return true;
    }

    /** The first state in which the model's alias has no value, if there is one. */
    Optional<Problem> aliasFailure() {
        return Alias.failure(told());
    }

    /**
     * The trace; parameters that are known from elsewhere, by the number of the state, replace those of the headers.
     */
    Behavior behavior(Map<Integer, ToldAction> parameters) {
        List<State> states = states();
        List<Step> named = new ArrayList<>();
        for (Step step : steps) {
            ToldAction known = parameters.get(named.size() + 2);
            Action action = known == null ? step.action() : known.complete(step.action());
            named.add(new Step(action, Alias.withoutReason(states.get(named.size() + 1))));
        }
        return new Behavior(Alias.withoutReason(initial), named, ending);
    }
}
