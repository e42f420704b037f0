package primed.trace.itf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.trace.Provenance;
import primed.trace.State;
import primed.trace.Step;
import primed.trace.Trace;
import primed.value.ModelValue;
import primed.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the JSON of an ITF document into a trace. */
final class TraceDecoder {
    private final ObjectNode document;
    private final String source;
    private final JsonNode meta;
    /** Whether Primed has written the document; in those of others {@code #meta} may hold anything. */
    private final boolean own;

    private final Set<String> variables;
    private final Set<String> parameters;
    private final ValueDecoder values;

    private TraceDecoder(ObjectNode document, String source) {
        this.document = document;
        this.source = source;
        this.meta = meta(document, "the trace");
        this.own = meta.has(Fields.ENDING);
        this.variables = names(Fields.VARS, array(Fields.VARS));
        this.parameters = names(Fields.PARAMS, document.path(Fields.PARAMS));
        this.values = new ValueDecoder(modelValues());
    }

    /** @throws ItfException if the document is not a trace; {@code source} names it then */
    static Trace decode(ObjectNode document, String source) {
        return new TraceDecoder(document, source).trace();
    }

    private Trace trace() {
        String format = text(meta, Fields.FORMAT, "the trace");
        if (format != null && !format.equals(Fields.ITF)) {
            throw refusal("the trace", "its format is \"" + format + "\", not \"" + Fields.ITF + "\"");
        }
        JsonNode states = array(Fields.STATES);
        if (states.isEmpty()) {
            throw refusal("the trace", "it has no states; a behavior has at least an initial one");
        }
        State initial = state(states.path(0), 0);
        List<Step> steps = new ArrayList<>();
        for (int index = 1; index < states.size(); index++) {
            State state = state(states.path(index), index);
            steps.add(new Step(action(states.path(index), index), state));
        }
        return new Trace(provenance(), new Behavior(initial, steps, ending(states.size() - 1)));
    }

    private Provenance provenance() {
        return new Provenance(
                text(meta, Fields.SPEC, "the trace"),
                text(meta, Fields.CONFIG, "the trace"),
                text(meta, Fields.RESULT, "the trace"),
                text(meta, Fields.PROPERTY, "the trace"),
                text(meta, Fields.DESCRIPTION, "the trace"),
                constants());
    }

    /** What {@code #meta} tells, or the parameters as the initial state has them. */
    private Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        JsonNode initial = document.path(Fields.STATES).path(0);
        for (String parameter : parameters) {
            if (initial.has(parameter)) {
                constants.put(parameter, value(initial, parameter, "state 0").toString());
            }
        }
        String text = text(meta, Fields.CONSTANTS, "the trace");
        try {
            constants.putAll(text == null ? Map.of() : Constants.parse(text));
        } catch (IllegalArgumentException e) {
            refuseOwn("the trace", "its \"constants\" cannot be read: " + e.getMessage());
        }
        return constants;
    }

    private Ending ending(int last) {
        JsonNode loop = document.path(Fields.LOOP);
        boolean loops = !loop.isMissingNode() && !loop.isNull();
        if (loops && (!loop.isInt() || loop.intValue() < 0 || loop.intValue() > last)) {
            throw refusal("the trace", "\"loop\" is " + Json.kind(loop) + ", not the index of a state, 0 to " + last);
        }
        try {
            Ending ending = Endings.of(text(meta, Fields.ENDING, "the trace"), loops ? loop.intValue() : null, last);
            return ending instanceof Ending.Lasso lasso ? new Ending.Lasso(lasso.backTo(), wayBack()) : ending;
        } catch (IllegalArgumentException e) {
            throw refusal("the trace", e.getMessage());
        }
    }

    private Action wayBack() {
        return action(meta, "the trace", Fields.LOOP_ACTION, Fields.LOOP_PARAMETERS, Fields.LOOP_LOCATION);
    }

    private State state(JsonNode node, int index) {
        String where = "state " + index;
        if (!node.isObject()) {
            throw refusal(where, "it is " + Json.kind(node) + ", not an object");
        }
        JsonNode number = meta(node, where).path(Fields.INDEX);
        if (number.isNumber() && !(number.isInt() && number.intValue() == index)) {
            throw refusal(where, "its index says " + number.asString() + "; a state before it is missing or misplaced");
        }
        for (String name : node.propertyNames()) {
            if (!name.startsWith("#") && !variables.contains(name) && !parameters.contains(name)) {
                throw refusal(where, "\"" + name + "\" is not among the \"vars\" " + variables);
            }
        }
        Map<String, Value> assignment = new LinkedHashMap<>();
        for (String variable : variables) {
            assignment.put(variable, value(node, variable, where));
        }
        return new State(assignment);
    }

    private Value value(JsonNode state, String variable, String where) {
        JsonNode node = state.get(variable);
        if (node == null) {
            throw refusal(where, "the variable \"" + variable + "\" has no value");
        }
        try {
            return values.decode(node);
        } catch (IllegalArgumentException e) {
            throw refusal(where + ", variable \"" + variable + "\"", e.getMessage());
        }
    }

    private Action action(JsonNode state, int index) {
        String where = "state " + index;
        return action(meta(state, where), where, Fields.ACTION, Fields.PARAMETERS, Fields.LOCATION);
    }

    private Action action(JsonNode about, String where, String nameField, String parametersField, String placeField) {
        String name = text(about, nameField, where);
        if (name == null) {
            return Action.unnamed();
        }
        return new Action(name, parameters(about, parametersField, where), location(about, placeField, where));
    }

    private Map<String, Value> parameters(JsonNode about, String field, String where) {
        String text = text(about, field, where);
        try {
            return text == null ? Map.of() : Parameters.parse(text);
        } catch (IllegalArgumentException e) {
            refuseOwn(where, "its \"" + field + "\" cannot be read: " + e.getMessage());
            return Map.of();
        }
    }

    private @Nullable Location location(JsonNode about, String field, String where) {
        String text = text(about, field, where);
        if (text == null) {
            return null;
        }
        Optional<Location> location = Location.parse(text);
        if (location.isEmpty()) {
            refuseOwn(where, "its \"" + field + "\" is not one of TLC's: \"" + text + "\"");
        }
        return location.orElse(null);
    }

    private Set<String> names(String field, JsonNode array) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode name : array) {
            if (!name.isString()) {
                throw refusal(
                        "the trace", "\"" + field + "\" has " + Json.kind(name) + " among the names of variables");
            }
            if (name.stringValue().startsWith("#")) {
                throw refusal("the trace", "\"" + name.stringValue() + "\" cannot name a variable");
            }
            if (!names.add(name.stringValue())) {
                throw refusal("the trace", "\"" + field + "\" has \"" + name.stringValue() + "\" twice");
            }
        }
        return names;
    }

    private Set<String> modelValues() {
        String names = text(meta, Fields.MODEL_VALUES, "the trace");
        Set<String> result = new LinkedHashSet<>();
        for (String name : names == null ? new String[0] : names.split(" ", -1)) {
            if (ModelValue.isName(name)) {
                result.add(name);
            } else {
                refuseOwn("the trace", "\"modelValues\" has \"" + name + "\", which cannot name one");
            }
        }
        return result;
    }

    private JsonNode array(String field) {
        JsonNode node = document.path(field);
        if (!node.isArray()) {
            throw refusal(
                    "the trace",
                    "\"" + field + "\" is " + (node.isMissingNode() ? "missing" : Json.kind(node))
                            + "; ITF wants an array there");
        }
        return node;
    }

    private JsonNode meta(JsonNode node, String where) {
        JsonNode about = node.path(Fields.META);
        if (!about.isMissingNode() && !about.isObject()) {
            throw refusal(where, "\"#meta\" is " + Json.kind(about) + ", not an object");
        }
        return about;
    }

    private @Nullable String text(JsonNode about, String field, String where) {
        JsonNode node = about.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            refuseOwn(where, "\"" + field + "\" in \"#meta\" is " + Json.kind(node) + ", not a string");
            return null;
        }
        return node.stringValue();
    }

    /** What is not understood in {@code #meta} is as good as absent, unless Primed should have written it. */
    private void refuseOwn(String where, String why) {
        if (own) {
            throw refusal(where, why);
        }
    }

    private ItfException refusal(String where, @Nullable String why) {
        return new ItfException(source + " is no readable ITF trace: " + where + ": " + why);
    }
}
