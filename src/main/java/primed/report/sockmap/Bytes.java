package primed.report.sockmap;

import java.util.List;
import java.util.stream.Collectors;
import primed.trace.State;
import primed.value.FunctionValue;
import primed.value.IntegerValue;
import primed.value.SetValue;
import primed.value.StringValue;
import primed.value.Value;

/** Reads byte strings and queues out of the variables of {@code Sockmap.tla}; a byte is shown as its number. */
final class Bytes {
    private Bytes() {}

    /** The byte string {@code <<0, 1>>} as {@code 01}. */
    static String text(Value string) {
        return elements(string).stream().map(Value::toString).collect(Collectors.joining());
    }

    /** A queue of byte strings. */
    static List<String> queue(Value queue) {
        return elements(queue).stream().map(Bytes::text).toList();
    }

    static List<Value> elements(Value value) {
        if (value instanceof SetValue set) {
            return set.elements();
        }
        return value instanceof FunctionValue function && function.isSequence() ? function.asSequence() : List.of();
    }

    /** The queue of a socket, {@code p0} or {@code p1}. */
    static List<String> nativeQueue(State state, String socket) {
        return state.value("native") instanceof FunctionValue queues
                ? queues.find(Value.of(socket)).map(Bytes::queue).orElse(List.of())
                : List.of();
    }

    static List<String> queue(State state, String variable) {
        return queue(state.value(variable));
    }

    static String text(State state, String variable) {
        Value value = state.value(variable);
        return value instanceof StringValue string ? string.text() : value.toString();
    }

    /** A field of the reader's call: {@code op}, {@code len}, {@code flags}. */
    static String call(State state, String field) {
        if (!(state.value("call") instanceof FunctionValue call)) {
            return "";
        }
        return call.find(Value.of(field)).map(Bytes::plain).orElse("");
    }

    private static String plain(Value value) {
        return value instanceof StringValue string ? string.text() : value.toString();
    }

    static int number(Value value) {
        return value instanceof IntegerValue integer ? integer.number().intValue() : 0;
    }
}
