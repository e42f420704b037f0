package primed.replay;

import primed.value.Value;

/** Reads what the system shows of one variable of the spec. */
@FunctionalInterface
public interface Observation {

    /** The present value of the variable, in the terms of the spec. */
    Value observe() throws Exception;
}
