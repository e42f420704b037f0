package primed.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.Result;
import primed.tlc.Statistics;

/**
 * An outcome held against what was expected of it.
 *
 * @param differences what differs, one sentence each; empty if nothing does
 */
public record Comparison(List<String> differences) {
    private static final String OF_SEVERAL =
            " (if that is from a run with several workers, have the manifest say \"workers\": \"auto\")";

    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares an outcome with a manifest's entry.
     *
     * <p>With several workers, a run that stops at an error has searched who knows how much: its numbers are not
     * compared. Nor is a property that TLC does not name, nor the depth where there is no state.
     *
     * @param workers how many threads TLC had, which may not be what the entry says, or {@link CheckRequest#AUTO}
     */
    public static Comparison of(Expectation expected, int workers, Outcome outcome) {
        List<String> differences = new ArrayList<>();
        if (expected.result() != null && expected.result() != outcome.result()) {
            differences.add("the result is " + outcome.result() + ", not " + expected.result());
        }
        if (outcome.property() != null) {
            compareProperty(outcome.property(), expected.property(), differences);
        }
        if (workers == 1 || outcome.result() == Result.SUCCESS) {
            Statistics actual = outcome.statistics();
            compare("the number of states generated is ", actual.total(), expected.totalStates(), differences);
            compare("the number of distinct states is ", actual.distinct(), expected.distinctStates(), differences);
            if (workers == 1 && !Objects.equals(actual.total(), 0L)) {
                compareDepth(actual.depth(), expected.stateDepth(), differences);
            }
        }
        return new Comparison(differences);
    }

    /** A behavior that violates several temporal properties names them in an order of its own. */
    private static void compareProperty(String actual, @Nullable String expected, List<String> differences) {
        if (expected != null && !names(actual).equals(names(expected))) {
            differences.add("the violated property is " + actual + ", not " + expected);
        }
    }

    private static Set<String> names(String properties) {
        return Set.copyOf(Arrays.asList(properties.split(",\\s*", -1)));
    }

    /** Several workers may meet a state by a longer way first, so that the search seems deeper. */
    private static void compareDepth(@Nullable Long actual, @Nullable Long expected, List<String> differences) {
        List<String> difference = new ArrayList<>();
        compare("the depth is ", actual, expected, difference);
        boolean mayBeOfSeveral = actual != null && expected != null && actual < expected;
        difference.forEach(words -> differences.add(mayBeOfSeveral ? words + OF_SEVERAL : words));
    }

    private static void compare(
            String what, @Nullable Object actual, @Nullable Object expected, List<String> differences) {
        if (expected != null && !expected.equals(actual)) {
            differences.add(what + (actual == null ? "not known" : actual) + ", not " + expected);
        }
    }

    /** Whether nothing differs. */
    public boolean asExpected() {
        return differences.isEmpty();
    }
}
