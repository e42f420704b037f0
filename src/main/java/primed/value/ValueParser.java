package primed.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
    private final BracketParser brackets;
    private int depth;

    private ValueParser(Cursor cursor) {
        this.cursor = cursor;
        this.brackets = new BracketParser(cursor, this);
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

    /** Operands with set operators between them, or a single one. */
    Value value() {
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
            return brackets.braces(start);
        }
        if (cursor.take("<<")) {
            return Value.sequence(brackets.list(">>"));
        }
        if (cursor.take("[")) {
            return brackets.square(start);
        }
        if (cursor.take("(")) {
            return brackets.round(start);
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
            brackets.list(")");
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

    private Value symbolic(int start) {
        return new SymbolicValue(cursor.textFrom(start));
    }
}
