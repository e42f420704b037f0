package primed.trace.itf;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import primed.value.FunctionValue;
import primed.value.Value;

/** ITF's notations for functions, and the choice among them for all values at one place of a trace. */
enum Notation {
    SEQUENCE,
    TUPLE,
    RECORD,
    MAP;

    /** The notation for all these functions; the rule is in the package's documentation. */
    static Notation of(Collection<FunctionValue> functions) {
        List<FunctionValue> telling =
                functions.stream().filter(function -> function.size() > 0).toList();
        if (telling.stream().allMatch(FunctionValue::isSequence)) {
            return isTuple(functions) ? TUPLE : SEQUENCE;
        }
        boolean records = telling.stream()
                .allMatch(function -> function.isRecord()
                        && FieldNames.suitAll(function.asRecord().keySet()));
        return records ? RECORD : MAP;
    }

    private static boolean isTuple(Collection<FunctionValue> sequences) {
        return sequences.stream().map(FunctionValue::size).distinct().count() == 1
                && sequences.stream().map(FunctionValue::mapping).anyMatch(Notation::isMixed);
    }

    /** Whether there are elements that no sequence has side by side. */
    private static boolean isMixed(Map<Value, Value> elements) {
        Set<Class<?>> kinds = new HashSet<>();
        boolean sequence = false;
        boolean record = false;
        for (Value element : elements.values()) {
            kinds.add(element.getClass());
            if (element instanceof FunctionValue function && function.size() > 0) {
                sequence |= function.isSequence();
                record |= function.isRecord();
            }
        }
        return kinds.size() > 1 || (sequence && record);
    }
}
