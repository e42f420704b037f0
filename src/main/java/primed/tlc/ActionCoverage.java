package primed.tlc;

/**
 * How much one action contributed (2772, and 2773 for the initial predicate).
 *
 * @param action the name of its definition
 * @param module the module that defines it
 * @param distinct states that this action was the first to reach
 * @param total states that it generated
 */
public record ActionCoverage(String action, String module, long distinct, long total) {}
