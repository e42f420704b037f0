package primed.sockmap.finding;

import java.util.List;

/** What the spec is asked about a finding; the constants of a kernel complete it. */
public sealed interface Question {

    /**
     * Can a behavior of this model violate the property? If so, the finding can show.
     *
     * @param property an invariant, or the name of a temporal property that ends in {@code Prop}
     * @param constants what differs from the selftest, each as {@code Name = value}
     */
    record Violated(String property, List<String> constants) implements Question {
        public Violated {
            constants = List.copyOf(constants);
        }
    }

    /**
     * Is the kernel one whose constant has this value? The spec takes the finding as given, not as a consequence.
     *
     * @param constant {@code FionreadSees}, {@code CopiedSeq} or {@code SelfRedirect}
     * @param value as the configuration has it, without quotes
     */
    record Assumed(String constant, String value) implements Question {}

    /** The spec does not speak of it. */
    record NotModelled() implements Question {}
}
