package primed.value;

import java.util.Map;

/** Prints values in TLC's syntax, on one line. */
final class ValuePrinter {
    private final StringBuilder out = new StringBuilder();

    private ValuePrinter() {}

    static String print(Value value) {
        ValuePrinter printer = new ValuePrinter();
        printer.append(value);
        return printer.out.toString();
    }

    private void append(Value value) {
        if (value instanceof StringValue string) {
            out.append(Strings.quote(string.text()));
        } else if (value instanceof SetValue set) {
            appendRow("{", set.elements(), "}");
        } else if (value instanceof FunctionValue function) {
            appendFunction(function);
        } else {
            out.append(value);
        }
    }

    private void appendFunction(FunctionValue function) {
        if (function.isSequence()) {
            appendRow("<<", function.mapping().values(), ">>");
        } else if (isPrintedAsRecord(function)) {
            appendRecord(function);
        } else {
            appendMapping(function);
        }
    }

    /** Whether a function on strings is printed with {@code |->}. */
    static boolean isPrintedAsRecord(FunctionValue function) {
        return function.mapping().keySet().stream().allMatch(ValuePrinter::isFieldName);
    }

    private void appendRow(String opening, Iterable<Value> elements, String closing) {
        String separator = opening;
        for (Value element : elements) {
            out.append(separator);
            append(element);
            separator = ", ";
        }
        out.append(separator.equals(opening) ? opening : "").append(closing);
    }

    private void appendRecord(FunctionValue function) {
        String separator = "[";
        for (Map.Entry<Value, Value> field : function.mapping().entrySet()) {
            out.append(separator).append(((StringValue) field.getKey()).text()).append(" |-> ");
            append(field.getValue());
            separator = ", ";
        }
        out.append(']');
    }

    private void appendMapping(FunctionValue function) {
        String separator = "(";
        for (Map.Entry<Value, Value> entry : function.mapping().entrySet()) {
            out.append(separator);
            append(entry.getKey());
            out.append(" :> ");
            append(entry.getValue());
            separator = " @@ ";
        }
        out.append(')');
    }

    /** Like TLC, prints as a field only what a spec could write as one. */
    private static boolean isFieldName(Value key) {
        return key instanceof StringValue string
                && ModelValue.isName(string.text())
                && !Cursor.isDigit(string.text().charAt(0))
                && !string.text().matches("_*|[WS]F_.*");
    }
}
