package primed.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of problems that TLC does not place: the definition of what is violated or has no value, a name in
 * the configuration that the spec does not define, the word that asks for a missing module.
 *
 * @param modules the places in the modules of the spec
 * @param config the places in the configuration
 * @param specification the behaviors that the configuration asks for
 */
record Derivation(ModulePlaces modules, ConfigPlaces config, Specification specification) {
    private static final Pattern SYMMETRY = Pattern.compile("\\bSYMMETRY\\s+(\\w+)");
    private static final Pattern NO_SYMMETRY = Pattern.compile(
            "The symmetry (?:operator must specify a set of functions|values must be function records)");
    private static final Pattern FAIRNESS = Pattern.compile("\\b[WS]F_");
    private static final String IN_INITIAL_STATE = "While working on the initial state";
    /** What TLC evaluates in an initial state. */
    private static final Set<String> EVALUATED_IN_INITIAL_STATES =
            Set.of("INVARIANT", "INVARIANTS", "PROPERTY", "PROPERTIES", "CONSTRAINT", "CONSTRAINTS", "VIEW");

    static Derivation of(CheckRequest request) {
        ModuleFiles files = new ModuleFiles(request.spec(), request.libraries());
        ConfigPlaces config = ConfigPlaces.in(request.config());
        return new Derivation(new ModulePlaces(files), config, new Specification(new Names(files), config.text()));
    }

    /** The same problem with a place, if one can be found. */
    Problem place(Problem problem, @Nullable String property) {
        if (problem.line() != null) {
            return problem.column() == null ? config.inLine(problem).orElse(problem) : problem;
        }
        return modules.missing(problem)
                .or(() -> modules.misnamed(problem))
                .or(() -> modules.evaluated(problem))
                .or(() -> symmetry(problem))
                .or(() -> config.told(problem))
                .or(() -> inInitialState(problem))
                .or(() -> property == null ? Optional.empty() : modules.definition(property, problem.message()))
                .orElse(problem);
    }

    /** All problems, the first one being that of the property; the others name theirs. */
    List<Problem> placed(List<Problem> problems, @Nullable String property) {
        return problems.stream()
                .map(problem -> place(
                        problem, problem.equals(problems.get(0)) ? property : ViolatedProperty.in(problem.message())))
                .toList();
    }

    /** A deadlock at the next-state relation, of which no step could be taken; as it is if that is not found. */
    Problem deadlock(Problem problem) {
        return at(problem, specification.next().or(specification::name));
    }

    /** At the initial predicate, which no state satisfies; as it is if that is not found. */
    Problem initial(Problem problem) {
        return at(problem, specification.initial());
    }

    private Problem at(Problem problem, Optional<String> name) {
        return problem.line() != null
                ? problem
                : name.flatMap(defined -> modules.definition(defined, problem.message()))
                        .orElse(problem);
    }

    /** What the configuration has for a symmetry set, and is none. */
    private Optional<Problem> symmetry(Problem problem) {
        Matcher named = SYMMETRY.matcher(config.text());
        return NO_SYMMETRY.matcher(problem.message()).lookingAt() && named.find()
                ? modules.definition(named.group(1), problem.message())
                : Optional.empty();
    }

    /**
     * What has no value in an initial state, where that can only be one thing: the configuration has one name that TLC
     * evaluates there, and no fairness is evaluated together with a property.
     */
    private Optional<Problem> inInitialState(Problem problem) {
        if (!problem.message().contains(IN_INITIAL_STATE)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        boolean isEvaluated = false;
        boolean isTemporal = false;
        for (String token : ModelConfig.tokens(config.text())) {
            if (ModelConfig.KEYWORDS.contains(token)) {
                isEvaluated = EVALUATED_IN_INITIAL_STATES.contains(token);
                isTemporal |= token.startsWith("PROPERT");
            } else if (isEvaluated && !token.equals(",")) {
                names.add(token);
            }
        }
        return names.size() == 1 && !(isTemporal && modules.mention(FAIRNESS))
                ? modules.definition(names.get(0), problem.message())
                : Optional.empty();
    }
}
