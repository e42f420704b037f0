package primed.replay;

import java.math.BigInteger;
import java.util.Map;
import primed.trace.Action;
import primed.value.BooleanValue;
import primed.value.IntegerValue;
import primed.value.ModelValue;
import primed.value.StringValue;
import primed.value.Value;

/**
 * The parameters of an action, by name and type.
 *
 * @param action the action that they belong to
 */
public record Parameters(Action action) {

    /** The parameter's value as the spec has it. */
    public Value value(String name) {
        Map<String, Value> parameters = action.parameters();
        Value value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    action + " has no parameter " + name + "; its parameters are " + parameters.keySet());
        }
        return value;
    }

    /** An integer that fits into 32 bits. */
    public int integer(String name) {
        BigInteger number = bigInteger(name);
        if (number.bitLength() > 31) {
            throw wrongKind(name, "an integer of 32 bits");
        }
        return number.intValue();
    }

    /** An integer of any size. */
    public BigInteger bigInteger(String name) {
        if (value(name) instanceof IntegerValue integer) {
            return integer.number();
        }
        throw wrongKind(name, "an integer");
    }

    /** A string without its quotes, or the name of a model value. */
    public String text(String name) {
        Value value = value(name);
        if (value instanceof StringValue string) {
            return string.text();
        }
        if (value instanceof ModelValue model) {
            return model.name();
        }
        throw wrongKind(name, "a string or a model value");
    }

    /** {@code TRUE} or {@code FALSE}. */
    public boolean bool(String name) {
        if (value(name) instanceof BooleanValue bool) {
            return bool.isTrue();
        }
        throw wrongKind(name, "a boolean");
    }

    private IllegalArgumentException wrongKind(String name, String wanted) {
        return new IllegalArgumentException("parameter " + name + " of " + action + " is not " + wanted);
    }
}
