package primed.trace.itf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Provenance;
import primed.trace.State;
import primed.trace.Step;
import primed.trace.Trace;
import primed.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a trace into the JSON of an ITF document. */
final class TraceEncoder {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Trace trace;
    private final List<State> states;
    /** The names that are written as strings: no string of the trace reads like one. */
    private final Set<String> modelValues;

    private TraceEncoder(Trace trace, Set<String> modelValues) {
        this.trace = trace;
        this.states = trace.behavior().states();
        this.modelValues = modelValues;
    }

    /** @throws ItfException if the states have different variables, or values that JSON cannot hold */
    static ObjectNode encode(Trace trace) {
        checkVariables(trace.behavior());
        Set<String> modelValues = Names.modelValues(trace.behavior().states());
        if (!modelValues.isEmpty()) {
            new TraceEncoder(trace, Set.of())
                    .columns().values().stream()
                            .flatMap(List::stream)
                            .forEach(expression -> Names.removeStrings(expression, modelValues));
        }
        return new TraceEncoder(trace, modelValues).document();
    }

    private ObjectNode document() {
        ObjectNode document = JSON.objectNode();
        Map<String, List<JsonNode>> columns = columns();
        document.set(Fields.META, meta(VarTypes.of(columns)));
        ArrayNode variables = document.putArray(Fields.VARS);
        trace.behavior().initial().variables().keySet().forEach(variables::add);
        document.set(Fields.STATES, states(columns));
        Ending ending = trace.behavior().ending();
        if (ending instanceof Ending.Lasso lasso) {
            document.put(Fields.LOOP, lasso.backTo());
        } else if (ending instanceof Ending.Stuttering) {
            document.put(Fields.LOOP, states.size() - 1);
        }
        return document;
    }

    private ObjectNode meta(@Nullable ObjectNode varTypes) {
        Provenance provenance = trace.provenance();
        ObjectNode meta = JSON.objectNode();
        meta.put(Fields.FORMAT, Fields.ITF);
        meta.put(Fields.FORMAT_DESCRIPTION, "https://apalache-mc.org/docs/adr/015adr-trace.html");
        put(meta, Fields.SPEC, provenance.spec());
        put(meta, Fields.CONFIG, provenance.config());
        put(meta, Fields.RESULT, provenance.result());
        put(meta, Fields.PROPERTY, provenance.property());
        put(meta, Fields.DESCRIPTION, provenance.description());
        if (!provenance.constants().isEmpty()) {
            meta.put(Fields.CONSTANTS, Constants.print(provenance.constants()));
        }
        if (!modelValues.isEmpty()) {
            meta.put(Fields.MODEL_VALUES, modelValues.stream().collect(Collectors.joining(" ")));
        }
        meta.put(Fields.ENDING, Endings.name(trace.behavior().ending()));
        if (trace.behavior().ending() instanceof Ending.Lasso lasso
                && lasso.back().isNamed()) {
            put(meta, lasso.back(), Fields.LOOP_ACTION, Fields.LOOP_PARAMETERS, Fields.LOOP_LOCATION);
        }
        if (varTypes != null) {
            meta.set(Fields.VAR_TYPES, varTypes);
        }
        return meta;
    }

    /** The expressions of each variable, in the order of the states. */
    private Map<String, List<JsonNode>> columns() {
        Map<String, List<JsonNode>> columns = new LinkedHashMap<>();
        for (String variable : trace.behavior().initial().variables().keySet()) {
            List<Value> values =
                    states.stream().map(state -> state.value(variable)).toList();
            columns.put(variable, new ValueEncoder(modelValues, variable).encode(values));
        }
        return columns;
    }

    private ArrayNode states(Map<String, List<JsonNode>> columns) {
        ArrayNode result = JSON.arrayNode();
        for (int index = 0; index < states.size(); index++) {
            result.addObject().set(Fields.META, stateMeta(index));
        }
        columns.forEach((variable, encoded) -> {
            for (int index = 0; index < states.size(); index++) {
                ((ObjectNode) result.get(index)).set(variable, encoded.get(index));
            }
        });
        return result;
    }

    private ObjectNode stateMeta(int index) {
        ObjectNode meta = JSON.objectNode().put(Fields.INDEX, index);
        if (index > 0) {
            Action action = trace.behavior().steps().get(index - 1).action();
            put(meta, action, Fields.ACTION, Fields.PARAMETERS, Fields.LOCATION);
        }
        return meta;
    }

    private static void checkVariables(Behavior behavior) {
        Set<String> variables = behavior.initial().variables().keySet();
        if (variables.contains(Fields.META)) {
            throw new ItfException("ITF has no place for a variable named " + Fields.META);
        }
        List<Step> steps = behavior.steps();
        for (int i = 0; i < steps.size(); i++) {
            Set<String> found = steps.get(i).state().variables().keySet();
            if (!found.equals(variables)) {
                throw new ItfException("state " + (i + 1) + " has the variables " + found + ", the initial state has "
                        + variables + "; ITF wants the same in all states");
            }
        }
    }

    private static void put(ObjectNode meta, Action action, String name, String parameters, String location) {
        meta.put(name, action.name());
        if (!action.parameters().isEmpty()) {
            meta.put(parameters, Parameters.print(action.parameters()));
        }
        put(meta, location, action.location());
    }

    private static void put(ObjectNode meta, String field, @Nullable Object value) {
        if (value != null) {
            meta.put(field, value.toString());
        }
    }
}
