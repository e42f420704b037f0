package primed.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads values in the syntax in which TLC prints them.
 *
 * <p>All spellings of TLC 2.18 and of the releases of 2026 are read, on one line or wrapped over many. Intervals and
 * set operators become sets where their parts are listed; what TLC does not enumerate stays a {@link SymbolicValue}. A
 * word that means nothing else is a model value, also the {@code null} that TLC prints for a variable without a value.
 */
public final class ValueParser {
    /**
     * How deep values may be nested in each other: about half of what the stack of an ordinary thread holds when they
     * are read, compared and printed.
     */
    public static final int DEEPEST_NESTING = 500;

    private static final int LONGEST_NUMBER = 10_000;

    private final Cursor cursor;
    private int depth;

    private ValueParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * A value read from within a text.
     *
     * @param value the value
     * @param end the offset just after the value's last character
     */
    public record Parsed(Value value, int end) {}

    /**
     * Reads a text that holds one value and nothing else but blanks and line ends.
     *
     * @throws ValueSyntaxException if it does not
     */
    public static Value parse(String text) {
        Cursor cursor = new Cursor(text, 0);
        Value value = new ValueParser(cursor).value();
        if (cursor.next() < text.length()) {
            throw cursor.unexpected("the end of the text");
        }
        return value;
    }

    /**
     * Reads the value that starts at {@code offset}, after blanks and line ends perhaps, and leaves alone what follows.
     *
     * @throws ValueSyntaxException if no value starts there, or none that ends; its places count from the text's start
     */
    public static Parsed parseAt(String text, int offset) {
        Cursor cursor = new Cursor(text, offset);
        Value value = new ValueParser(cursor).value();
        return new Parsed(value, cursor.end());
    }

    private Value value() {
        int start = cursor.next();
        List<Value> operands = new ArrayList<>(List.of(operand()));
        Set<SetOperator> operators = EnumSet.noneOf(SetOperator.class);
        for (SetOperator operator = operator(); operator != null; operator = operator()) {
            operators.add(operator);
            operands.add(operand());
        }
        if (operators.isEmpty()) {
            return operands.get(0);
        }
        SetOperator first = operators.iterator().next();
        return operators.size() == 1 && first.isClear(operands) ? first.apply(operands) : symbolic(start);
    }

    private @Nullable SetOperator operator() {
        if (!cursor.sees("\\") || cursor.sees("\\X") || cursor.sees("\\in")) {
            return null;
        }
        for (SetOperator operator : SetOperator.values()) {
            if (cursor.take(operator.symbol())) {
                return operator;
            }
        }
        return null;
    }

    private Value operand() {
        if (++depth > DEEPEST_NESTING) {
            throw cursor.unexpected("at most " + DEEPEST_NESTING + " values inside each other");
        }
        Value value = bracketed();
        depth--;
        return value;
    }

    private Value bracketed() {
        int start = cursor.next();
        if (cursor.sees("\"")) {
            return Value.of(cursor.string());
        }
        if (cursor.take("{")) {
            return braces(start);
        }
        if (cursor.take("<<")) {
            return Value.sequence(list(">>"));
        }
        if (cursor.take("[")) {
            return brackets(start);
        }
        if (cursor.take("(")) {
            return parentheses(start);
        }
        if (cursor.sees("<")) {
            cursor.angles();
            return symbolic(start);
        }
        return cursor.sees("-") ? number() : word(start);
    }

    private Value word(int start) {
        String word = cursor.word();
        if (word.isEmpty()) {
            throw cursor.unexpected("a value");
        }
        if (word.chars().allMatch(Cursor::isDigit)) {
            cursor.reset(start);
            return number();
        }
        if (cursor.end() == cursor.next() && cursor.take("(")) {
            list(")");
            return symbolic(start);
        }
        return switch (word) {
            case "TRUE" -> Value.of(true);
            case "FALSE" -> Value.of(false);
            case "BOOLEAN" -> Value.set(Value.of(false), Value.of(true));
            case "SUBSET", "UNION" -> {
                operand();
                yield symbolic(start);
            }
            default -> ModelValue.isName(word) ? Value.model(word) : symbolic(start);
        };
    }

    private Value number() {
        BigInteger first = integer();
        return cursor.take("..") ? Value.interval(first, integer()) : Value.of(first);
    }

    private BigInteger integer() {
        int start = cursor.next();
        boolean negative = cursor.take("-");
        String digits = cursor.word();
        if (digits.isEmpty() || !digits.chars().allMatch(Cursor::isDigit)) {
            cursor.reset(start);
            throw cursor.unexpected("an integer");
        }
        if (digits.length() > LONGEST_NUMBER) {
            cursor.reset(start);
            throw cursor.unexpected("an integer of at most " + LONGEST_NUMBER + " digits");
        }
        BigInteger size = new BigInteger(digits);
        return negative ? size.negate() : size;
    }

    /** <code>{a, b}</code> or <code>{x \in S : p}</code>, after the brace. */
    private Value braces(int start) {
        if (cursor.take("}")) {
            return Value.set();
        }
        Value first = value();
        if (!cursor.take("\\in")) {
            return Value.set(listAfter(first, "}"));
        }
        value();
        cursor.expect(":", "':'");
        value();
        cursor.expect("}", "'}'");
        return symbolic(start);
    }

    private List<Value> list(String closing) {
        return cursor.take(closing) ? List.of() : listAfter(value(), closing);
    }

    private List<Value> listAfter(Value first, String closing) {
        List<Value> values = new ArrayList<>(List.of(first));
        while (cursor.take(",")) {
            values.add(value());
        }
        cursor.expect(closing, "',' or '" + closing + "'");
        return values;
    }

    /** A record, a set of records, a set of functions or a function without its values, after the bracket. */
    private Value brackets(int start) {
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
        value();
        if (cursor.sees("\\in")) {
            bounds();
        } else {
            cursor.expect("->", "'|->', ':', '->' or '\\in'");
            value();
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
            if (fields.put(name, value()) != null) {
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
            value();
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
        value();
        while (cursor.take(",")) {
            value();
            cursor.expect("\\in", "'\\in'");
            value();
        }
        cursor.expect("|->", "',' or '|->'");
        value();
    }

    /** A function, a Cartesian product or just a value, after the parenthesis. */
    private Value parentheses(int start) {
        Value first = value();
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
            value();
        }
        cursor.expect(")", "'\\X' or ')'");
        return symbolic(start);
    }

    private Value mapping(Value firstKey) {
        Map<Value, Value> mapping = new LinkedHashMap<>();
        Value key = firstKey;
        cursor.expect(":>", "':>'");
        mapping.put(key, value());
        while (cursor.take("@@")) {
            key = value();
            cursor.expect(":>", "':>'");
            mapping.putIfAbsent(key, value());
        }
        cursor.expect(")", "'@@' or ')'");
        return Value.function(mapping);
    }

    private Value symbolic(int start) {
        return new SymbolicValue(cursor.textFrom(start));
    }
}
