package primed.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads on from an opening bracket to its closing one: sets, sequences, records, functions. */
final class BracketParser {
    private final Cursor cursor;
    private final ValueParser values;

    /**
     * @param cursor where the reading is
     * @param values reads, at the same cursor, a value inside of the brackets
     */
    BracketParser(Cursor cursor, ValueParser values) {
        this.cursor = cursor;
        this.values = values;
    }

    /** <code>{a, b}</code> or <code>{x \in S : p}</code>, after the brace. */
    Value braces(int start) {
        if (cursor.take("}")) {
            return Value.set();
        }
        Value first = values.value();
        if (!cursor.take("\\in")) {
            return Value.set(listAfter(first, "}"));
        }
        values.value();
        cursor.expect(":", "':'");
        values.value();
        cursor.expect("}", "'}'");
        return symbolic(start);
    }

    /** Values with commas between them, up to the closing bracket. */
    List<Value> list(String closing) {
        return cursor.take(closing) ? List.of() : listAfter(values.value(), closing);
    }

    private List<Value> listAfter(Value first, String closing) {
        List<Value> elements = new ArrayList<>(List.of(first));
        while (cursor.take(",")) {
            elements.add(values.value());
        }
        cursor.expect(closing, "',' or '" + closing + "'");
        return elements;
    }

    /** A record, a set of records, a set of functions or a function without its values, after the bracket. */
    Value square(int start) {
        if (cursor.take("]")) {
            return Value.sequence();
        }
        int inside = cursor.end();
        boolean named = !cursor.word().isEmpty();
        if (named && cursor.sees("|->")) {
            cursor.reset(inside);
            return record();
        }
        if (named && cursor.sees(":") && !cursor.sees(":>")) {
            cursor.reset(inside);
            return recordSet(start);
        }
        cursor.reset(inside);
        values.value();
        if (cursor.sees("\\in")) {
            bounds();
        } else {
            cursor.expect("->", "'|->', ':', '->' or '\\in'");
            values.value();
        }
        cursor.expect("]", "']'");
        return symbolic(start);
    }

    private Value record() {
        Map<String, Value> fields = new LinkedHashMap<>();
        do {
            int place = cursor.next();
            String name = fieldName();
            cursor.expect("|->", "'|->'");
            if (fields.put(name, values.value()) != null) {
                cursor.reset(place);
                throw cursor.unexpected("a field that was not there before");
            }
        } while (cursor.take(","));
        cursor.expect("]", "',' or ']'");
        return Value.record(fields);
    }

    private Value recordSet(int start) {
        do {
            fieldName();
            cursor.expect(":", "':'");
            values.value();
        } while (cursor.take(","));
        cursor.expect("]", "',' or ']'");
        return symbolic(start);
    }

    private String fieldName() {
        String name = cursor.word();
        if (name.isEmpty()) {
            throw cursor.unexpected("the name of a field");
        }
        return name;
    }

    /** {@code \in S, y \in T |-> e}: what follows the first variable of a function that TLC does not enumerate. */
    private void bounds() {
        cursor.expect("\\in", "'\\in'");
        values.value();
        while (cursor.take(",")) {
            values.value();
            cursor.expect("\\in", "'\\in'");
            values.value();
        }
        cursor.expect("|->", "',' or '|->'");
        values.value();
    }

    /** A function, a Cartesian product or just a value, after the parenthesis. */
    Value round(int start) {
        Value first = values.value();
        if (cursor.sees(":>")) {
            return mapping(first);
        }
        if (cursor.take(")")) {
            return first;
        }
        if (!cursor.sees("\\X")) {
            throw cursor.unexpected("':>', '\\X' or ')'");
        }
        while (cursor.take("\\X")) {
            values.value();
        }
        cursor.expect(")", "'\\X' or ')'");
        return symbolic(start);
    }

    private Value mapping(Value firstKey) {
        Map<Value, Value> mapping = new LinkedHashMap<>();
        Value key = firstKey;
        cursor.expect(":>", "':>'");
        mapping.put(key, values.value());
        while (cursor.take("@@")) {
            key = values.value();
            cursor.expect(":>", "':>'");
            mapping.putIfAbsent(key, values.value());
        }
        cursor.expect(")", "'@@' or ')'");
        return Value.function(mapping);
    }

    private Value symbolic(int start) {
        return new SymbolicValue(cursor.textFrom(start));
    }
}
