package primed.tlc.inside;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDefNode;
import tlc2.module.TLC;
import tlc2.tool.Action;
import tlc2.tool.ITool;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;
import tlc2.value.IValue;

/**
 * Finds the parameters of the actions in a trace.
 *
 * <p>TLC splits {@code \E m \in S : Send(m)} into one action for each {@code m} where S is constant, and keeps the
 * value in the action's context. A trace tells an action's place only; so every action of that place is tried on the
 * state before the step, and the first that leads to the state after it is the one; what TLC does not split,
 * {@link Definitions} finds. A depth-first search does not tell the place either: then all actions are tried.
 *
 * <p>The lines written are state number, name and value, with tabs between; values hold no raw tabs or line ends. A
 * line with no parameter's name has the action's name and its location.
 */
final class Parameters {
    static final Map<String, IValue> NONE = Map.of();

    private final ITool tool;
    private final Definitions definitions;

    private Parameters(ITool tool) {
        this.tool = tool;
        this.definitions = new Definitions(tool);
    }

    static void write(List<TLCStateInfo> trace, Path file) {
        ITool tool = Tools.atWork();
        if (tool == null || trace.isEmpty()) {
            return;
        }
        Parameters parameters = new Parameters(tool);
        BufferedWriter output = TLC.OUTPUT;
        // The spec prints again while its actions are evaluated again.
        TLC.OUTPUT = new BufferedWriter(Writer.nullWriter());
        try {
            WholeFile.write(file, parameters.of(trace));
        } catch (IOException e) {
            // The trace is worth having without them.
        } finally {
            TLC.OUTPUT = output;
        }
    }

    private List<String> of(List<TLCStateInfo> trace) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < trace.size(); i++) {
            int number = i + 1;
            ofStep(trace.get(i - 1).state, trace.get(i)).forEach(line -> lines.add(number + "\t" + line));
        }
        return lines;
    }

    private List<String> ofStep(TLCState before, TLCStateInfo after) {
        String place = String.valueOf(after.info);
        for (Action action : tool.getActions()) {
            if (place.isBlank() || action.getLocation().equals(place)) {
                List<String> lines = ofAction(action, before, after.state, place.isBlank());
                if (!lines.isEmpty() && leads(action, before, after.state)) {
                    return lines;
                }
            }
        }
        return List.of();
    }

    private List<String> ofAction(Action action, TLCState before, TLCState after, boolean isUntold) {
        Definitions.Taken taken = definitions.of(action, before, after);
        if (taken != null) {
            return told(taken.name(), taken.location(), lines(taken.values()));
        }
        return isUntold || Definitions.isOfInstance(action)
                ? told(action.getName().toString(), Definitions.place(action), bindings(action))
                : bindings(action);
    }

    /** An action that fails, fails for TLC as well: it is not the one of this step. */
    private boolean leads(Action action, TLCState before, TLCState after) {
        try {
            return tool.getNextStates(action, before).contains(after);
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private static List<String> told(String name, String location, List<String> values) {
        List<String> lines = new ArrayList<>(List.of("\t" + name + "\t" + location));
        lines.addAll(values);
        return lines;
    }

    static List<String> bindings(Action action) {
        return lines(of(action));
    }

    static List<String> lines(Map<String, IValue> values) {
        List<String> lines = new ArrayList<>();
        values.forEach((name, value) -> lines.add(name + "\t" + value));
        return lines;
    }

    /** The formal parameters of the action's own definition, in order; none if one of them has no value. */
    static Map<String, IValue> of(Action action) {
        OpDefNode definition = action.getOpDef();
        if (definition == null) {
            return NONE;
        }
        Map<String, IValue> values = new LinkedHashMap<>();
        for (FormalParamNode parameter : definition.getParams()) {
            if (!(action.con.lookup(parameter) instanceof IValue value)) {
                return NONE;
            }
            values.put(parameter.getName().toString(), value);
        }
        return values;
    }
}
