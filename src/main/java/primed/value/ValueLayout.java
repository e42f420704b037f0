package primed.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value over several lines, for people. Between its tokens there is white space only, so that {@link ValueParser}
 * reads it back.
 *
 * <p>What fits on a line stays on one. Elements of sets and sequences fill the lines; each field of a record and each
 * entry of a function has a line of its own.
 */
public final class ValueLayout {
    /** Where less than this is left, lines are longer than they should be rather than very many. */
    private static final int NARROWEST = 20;

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private ValueLayout(int width) {
        this.width = width;
    }

    /**
     * Lays a value out.
     *
     * @param label what stands before the value; the further lines begin below the value
     * @param width how many characters a line should have at most; a token that is longer is not broken
     */
    public static List<String> of(String label, Value value, int width) {
        ValueLayout layout = new ValueLayout(width);
        layout.line.append(label);
        layout.append(value, "");
        layout.lines.add(layout.line.toString());
        return List.copyOf(layout.lines);
    }

    /** @param after what has to fit behind the value on its last line */
    private void append(Value value, String after) {
        String flat = value.toString();
        if (fits(flat.length() + after.length()) || width - line.length() < NARROWEST) {
            line.append(flat).append(after);
        } else if (value instanceof SetValue set) {
            appendRow("{", set.elements(), "}" + after);
        } else if (value instanceof FunctionValue function && function.isSequence()) {
            appendRow("<<", function.mapping().values(), ">>" + after);
        } else if (value instanceof FunctionValue function && ValuePrinter.isPrintedAsRecord(function)) {
            appendRecord(function, after);
        } else if (value instanceof FunctionValue function) {
            appendMapping(function, after);
        } else {
            line.append(flat).append(after);
        }
    }

    private boolean fits(int length) {
        return line.length() + length <= width;
    }

    private void appendRow(String opening, Iterable<Value> elements, String closing) {
        line.append(opening);
        int column = line.length();
        Value before = null;
        for (Value element : elements) {
            if (before != null) {
                appendElement(before, ",", column);
            }
            before = element;
        }
        if (before != null) {
            appendElement(before, closing, column);
        }
    }

    private void appendElement(Value element, String after, int column) {
        if (line.length() > column) {
            if (fits(1 + element.toString().length() + after.length())) {
                line.append(' ');
            } else {
                breakAt(column);
            }
        }
        append(element, after);
    }

    private void appendRecord(FunctionValue function, String after) {
        line.append('[');
        int column = line.length();
        int left = function.size();
        for (Map.Entry<Value, Value> field : function.mapping().entrySet()) {
            left--;
            line.append(((StringValue) field.getKey()).text()).append(" |-> ");
            append(field.getValue(), left > 0 ? "," : "]" + after);
            breakBetween(left, column);
        }
    }

    private void appendMapping(FunctionValue function, String after) {
        line.append('(');
        int column = line.length();
        int left = function.size();
        for (Map.Entry<Value, Value> entry : function.mapping().entrySet()) {
            left--;
            append(entry.getKey(), " :> ");
            append(entry.getValue(), left > 0 ? " @@" : ")" + after);
            breakBetween(left, column);
        }
    }

    private void breakBetween(int left, int column) {
        if (left > 0) {
            breakAt(column);
        }
    }

    private void breakAt(int column) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(" ".repeat(column));
    }
}
