package primed.report.review;

import org.jspecify.annotations.Nullable;

/**
 * How a model ended.
 *
 * @param model its name
 * @param group the models that it belongs to, or empty
 * @param result the result, in the words of the command line's contract
 * @param property the violated property, or null where there is none
 * @param tone whether it is well
 * @param asExpected whether it ended as its manifest says, or nobody said how it should end
 * @param differences what differs from what was expected, or empty
 * @param generated the number of states generated, or null if TLC did not say
 * @param distinct the number of distinct states, or null if TLC did not say
 * @param depth the depth of the search, or null if TLC did not say
 * @param why what the model is there for, or null
 * @param behavior the id of its counterexample, or null if there is none
 * @param command what checks it again
 */
public record Verdict(
        String model,
        String group,
        String result,
        @Nullable String property,
        Tone tone,
        boolean asExpected,
        String differences,
        @Nullable Long generated,
        @Nullable Long distinct,
        @Nullable Long depth,
        @Nullable String why,
        @Nullable String behavior,
        String command) {

    /** The result and the property. */
    public String words() {
        return property == null ? result : result + ": " + property;
    }
}
