package primed.value;

/** A TLA+ value as TLC computes and prints it. */
public sealed interface Value
        permits BooleanValue, IntegerValue, StringValue, ModelValue, SetValue, FunctionValue, SymbolicValue {}
