package primed.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads on from an opening bracket to its closing one: sets, sequences, records, functions. */
final class BracketParser {
    /** A field whose name is no word, on one line: JSON has names like {@code content-type}, and the empty one. */
    private static final Pattern FIELD = Pattern.compile("\\s*+(.*?)\\s?(?<=\\s)\\|->(?=\\s)");
    /** What begins something else than a record if it stands before the first arrow. */
    private static final Pattern OTHER_BRACKETS = Pattern.compile("[\\[{(<\"]|:\\s|->\\s|\\\\in\\s");

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

    /** <code>{a, b}</code>, <code>{x \in S : p}</code> or <code>{x, y \in S \X T : p}</code>, after the brace. */
    Value braces(int start) {
        if (cursor.take("}")) {
            return Value.set();
        }
        List<Value> listed = listed();
        if (!cursor.take("\\in")) {
            cursor.expect("}", "',' or '}'");
            return Value.set(listed);
        }
        values.value();
        cursor.expect(":", "':'");
        values.value();
        cursor.expect("}", "'}'");
        return symbolic(start);
    }

    /** Values with commas between them, up to the closing bracket. */
    List<Value> list(String closing) {
        if (cursor.take(closing)) {
            return List.of();
        }
        List<Value> listed = listed();
        cursor.expect(closing, "',' or '" + closing + "'");
        return listed;
    }

    private List<Value> listed() {
        List<Value> elements = new ArrayList<>();
        do {
            elements.add(values.value());
        } while (cursor.take(","));
        return elements;
    }

    /** A record, a set of records, a set of functions or a function without its values, after the bracket. */
    Value square(int start) {
        if (cursor.take("]")) {
            return Value.sequence();
        }
        int inside = cursor.end();
        String field = field();
        cursor.reset(inside);
        if (field != null && !OTHER_BRACKETS.matcher(field).find()) {
            return record();
        }
        boolean named = !cursor.word().isEmpty();
        boolean isRecordSet = named && cursor.sees(":") && !cursor.sees(":>");
        cursor.reset(inside);
        if (isRecordSet) {
            return recordSet(start);
        }
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
            String name = field();
            if (name == null) {
                throw cursor.unexpected("a field and '|->'");
            }
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
            if (cursor.word().isEmpty()) {
                throw cursor.unexpected("the name of a field");
            }
            cursor.expect(":", "':'");
            values.value();
        } while (cursor.take(","));
        cursor.expect("]", "',' or ']'");
        return symbolic(start);
    }

    /**
     * Takes the name of a field and the arrow after it: a word, or whatever stands before the arrow, since TLC prints
     * other names as they are. Null if no field comes next.
     */
    private @Nullable String field() {
        int start = cursor.end();
        String word = cursor.word();
        if (!word.isEmpty() && cursor.take("|->")) {
            return word;
        }
        cursor.reset(start);
        MatchResult field = cursor.take(FIELD);
        return field == null ? null : field.group(1);
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
