package primed.tlc;

/** How a run of TLC ended. */
public enum Result {
    /** The whole state space was searched, or as many random traces as asked for, and nothing is wrong. */
    SUCCESS("success"),
    /** An invariant, an action property, or a property that an initial state breaks (2107, 2108, 2110, 2112). */
    SAFETY_FAILURE("safety failure"),
    /** A temporal property does not hold (2116). */
    LIVENESS_FAILURE("liveness failure"),
    /** A state has no successor (2114). */
    DEADLOCK_FAILURE("deadlock failure"),
    /** An assumption is false or has no value (2104, 2105). */
    ASSUMPTION_FAILURE("assumption failure"),
    /** The spec's own {@code Assert} failed (2132). */
    ASSERTION_FAILURE("assertion failure"),
    /** The condition on the finished run is false or has no value (2404, 2405). */
    POSTCONDITION_FAILURE("postcondition failure"),
    /** An expression has no value, or a temporal property cannot be checked because it says nothing (2253). */
    EVALUATION_ERROR("evaluation error"),
    /** A module is missing or is not TLA+ (3002, 2171). */
    PARSE_ERROR("parse error"),
    /** A module is TLA+ but means nothing: an unknown name, a wrong level (3002, 2171). */
    SEMANTIC_ERROR("semantic error"),
    /** The model's configuration or TLC's options are wrong (1101, 1102, 2222 to 2245, 5001 to 5006 and others). */
    CONFIG_ERROR("config error"),
    /** TLC stopped before it had searched the whole space, and found nothing until then. */
    INCOMPLETE("incomplete"),
    /** The time allowed was over before TLC had a verdict. */
    TIMEOUT("timeout"),
    /** TLC ran out of memory or stack, was killed, or failed itself (1001 to 1005). */
    CRASH("crash");

    private final String label;

    Result(String label) {
        this.label = label;
    }

    /** The word for it in manifests, on the command line and in its files. */
    public String label() {
        return label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
