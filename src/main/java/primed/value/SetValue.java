package primed.value;

import java.util.List;

/** A finite set; {@code elements} are distinct and in the order of {@link FunctionValue}'s keys. */
public record SetValue(List<Value> elements) implements Value {
    public SetValue {
        elements = List.copyOf(elements);
    }
}
