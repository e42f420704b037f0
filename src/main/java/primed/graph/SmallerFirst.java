package primed.graph;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import primed.trace.Action;
import primed.value.FunctionValue;
import primed.value.IntegerValue;
import primed.value.SetValue;
import primed.value.StringValue;
import primed.value.Value;

/**
 * The order in which people would try parameters: of numbers the one nearest to zero first, of strings, sets and
 * functions the one with less in it; what is alike in that follows {@link Value#order()}.
 */
enum SmallerFirst implements Comparator<Value> {
    VALUES;

    /** Actions by their parameters, the first one that differs counts. */
    static int byParameters(Action left, Action right) {
        return VALUES.compareAll(left.parameters().values(), right.parameters().values());
    }

    /** Whether an action is the same with smaller parameters: none of them is larger, and one is smaller. */
    static boolean isSmaller(Action action, Action than) {
        if (!action.name().equals(than.name())
                || action.parameters().size() != than.parameters().size()) {
            return false;
        }
        boolean isSmaller = false;
        for (Map.Entry<String, Value> parameter : than.parameters().entrySet()) {
            Value own = action.parameters().get(parameter.getKey());
            if (own == null || VALUES.compare(own, parameter.getValue()) > 0) {
                return false;
            }
            isSmaller |= !own.equals(parameter.getValue());
        }
        return isSmaller;
    }

    @Override
    public int compare(Value left, Value right) {
        int bySize = 0;
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            bySize = a.number().abs().compareTo(b.number().abs());
        } else if (left instanceof StringValue a && right instanceof StringValue b) {
            bySize = Integer.compare(a.text().length(), b.text().length());
        } else if (left instanceof SetValue a && right instanceof SetValue b) {
            bySize = Integer.compare(a.size(), b.size());
            bySize = bySize != 0 ? bySize : compareAll(a.elements(), b.elements());
        } else if (left instanceof FunctionValue a && right instanceof FunctionValue b) {
            bySize = Integer.compare(a.size(), b.size());
            bySize = bySize != 0
                    ? bySize
                    : compareAll(a.mapping().values(), b.mapping().values());
        }
        return bySize != 0 ? bySize : Value.order().compare(left, right);
    }

    private int compareAll(Iterable<Value> left, Iterable<Value> right) {
        int result = 0;
        Iterator<Value> rights = right.iterator();
        for (Iterator<Value> lefts = left.iterator(); result == 0 && lefts.hasNext() && rights.hasNext(); ) {
            result = compare(lefts.next(), rights.next());
        }
        return result;
    }
}
