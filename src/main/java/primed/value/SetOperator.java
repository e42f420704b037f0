package primed.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The operators that TLC leaves standing between sets. */
enum SetOperator {
    UNION("\\cup") {
        @Override
        void combine(Set<Value> left, SetValue right) {
            left.addAll(right.elements());
        }
    },
    INTERSECTION("\\cap") {
        @Override
        void combine(Set<Value> left, SetValue right) {
            left.removeIf(element -> !right.contains(element));
        }
    },
    DIFFERENCE("\\") {
        @Override
        void combine(Set<Value> left, SetValue right) {
            right.elements().forEach(left::remove);
        }
    };

    private final String symbol;

    SetOperator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    abstract void combine(Set<Value> left, SetValue right);

    /**
     * Whether the text {@code S op S op S} has one meaning only: TLC prints these operators without the parentheses
     * that a spec needs.
     */
    boolean isClear(List<Value> operands) {
        return operands.stream().allMatch(SetValue.class::isInstance) && (this != DIFFERENCE || operands.size() == 2);
    }

    /** The set that this operator makes of enumerated sets. */
    Value apply(List<Value> operands) {
        Set<Value> result = new LinkedHashSet<>(((SetValue) operands.get(0)).elements());
        for (Value operand : operands.subList(1, operands.size())) {
            combine(result, (SetValue) operand);
        }
        return new SetValue(new ArrayList<>(result));
    }
}
