package primed.tlc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Options of TLC that a run is better with, and that TLCs of some years do not have (1102).
 *
 * @param without those that this TLC has refused
 */
record OptionalWords(Set<String> without) {
    /** The option that keeps apart what the spec prints: not in 2.06. */
    static final String USER_FILE = "-userFile";
    /** The option that says when liveness is checked: not in 2.06. */
    static final String LIVENESS = "-lncheck";

    private static final Set<String> ALL = Set.of(USER_FILE, LIVENESS);
    private static final Pattern REFUSAL = Pattern.compile("(?i)unrecognized option: (-\\w+)");

    OptionalWords {
        without = Set.copyOf(without);
    }

    /** An option with its argument, unless this TLC does not know it. */
    List<String> words(String option, String argument) {
        return without.contains(option) ? List.of() : List.of(option, argument);
    }

    /** The option that a run was refused for, if it can do without. */
    static Optional<String> refusedIn(Outcome outcome) {
        if (outcome.result() != Result.CONFIG_ERROR) {
            return Optional.empty();
        }
        Matcher refusal = REFUSAL.matcher(outcome.problems().get(0).message());
        return refusal.find() && ALL.contains(refusal.group(1)) ? Optional.of(refusal.group(1)) : Optional.empty();
    }
}
