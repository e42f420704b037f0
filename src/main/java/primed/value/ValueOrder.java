package primed.value;

import java.util.Comparator;
import java.util.Iterator;

/** The order behind {@link Value#order()}. */
enum ValueOrder implements Comparator<Value> {
    CANONICAL;

    @Override
    public int compare(Value left, Value right) {
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return a.number().compareTo(b.number());
        }
        if (left instanceof StringValue a && right instanceof StringValue b) {
            return a.text().compareTo(b.text());
        }
        if (left instanceof ModelValue a && right instanceof ModelValue b) {
            return a.name().compareTo(b.name());
        }
        if (left instanceof FunctionValue a && right instanceof FunctionValue b) {
            return compareFunctions(a, b);
        }
        if (left instanceof SetValue a && right instanceof SetValue b) {
            return compareAll(a.elements(), b.elements(), Integer.compare(a.size(), b.size()));
        }
        if (left instanceof BooleanValue a && right instanceof BooleanValue b) {
            return Boolean.compare(a.isTrue(), b.isTrue());
        }
        if (left instanceof SymbolicValue a && right instanceof SymbolicValue b) {
            return a.text().compareTo(b.text());
        }
        return Integer.compare(rank(left), rank(right));
    }

    private int compareFunctions(FunctionValue a, FunctionValue b) {
        int bySize = Integer.compare(a.size(), b.size());
        int byDomain = compareAll(a.mapping().keySet(), b.mapping().keySet(), bySize);
        return compareAll(a.mapping().values(), b.mapping().values(), byDomain);
    }

    /** Compares two rows of the same length, unless what was compared before already decides. */
    private int compareAll(Iterable<Value> left, Iterable<Value> right, int before) {
        int result = before;
        Iterator<Value> rights = right.iterator();
        for (Iterator<Value> lefts = left.iterator(); result == 0 && lefts.hasNext(); ) {
            result = compare(lefts.next(), rights.next());
        }
        return result;
    }

    private static int rank(Value value) {
        if (value instanceof BooleanValue) {
            return 0;
        }
        if (value instanceof IntegerValue) {
            return 1;
        }
        if (value instanceof StringValue) {
            return 2;
        }
        if (value instanceof ModelValue) {
            return 3;
        }
        if (value instanceof SetValue) {
            return 4;
        }
        return value instanceof FunctionValue ? 5 : 6;
    }
}
