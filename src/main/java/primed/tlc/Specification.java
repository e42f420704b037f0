package primed.tlc;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which definitions make the behaviors that a configuration asks for, read without a parser: by SPECIFICATION, or by
 * INIT and NEXT.
 *
 * @param names what the names of the spec mean
 * @param config what the configuration says, without comments
 */
record Specification(Names names, String config) {
    private static final Pattern SPECIFICATION = Pattern.compile("\\bSPECIFICATION\\s+(\\w+)");
    private static final Pattern INIT = Pattern.compile("\\bINIT\\s+(\\w+)");
    private static final Pattern NEXT = Pattern.compile("\\bNEXT\\s+(\\w+)");
    private static final Pattern FIRST_CONJUNCT = Pattern.compile("==\\s*(?:/\\\\\\s*)?(\\w+)");
    private static final Pattern TEMPORAL = Pattern.compile("\\[]\\s*\\[|<>|~>|\\b[WS]F_");
    private static final Pattern SQUARE_ACTION = Pattern.compile("\\[]\\s*\\[\\s*(\\w+)\\s*]_");

    /** The name of the whole specification; empty where the configuration names its parts. */
    Optional<String> name() {
        return word(SPECIFICATION);
    }

    /** The name of the next-state relation: the A of the specification's first {@code [][A]_v}. */
    Optional<String> next() {
        return word(NEXT)
                .or(() -> name().flatMap(this::body)
                        .flatMap(body -> SQUARE_ACTION
                                .matcher(body)
                                .results()
                                .map(action -> action.group(1))
                                .filter(action -> names.definition(action).isPresent())
                                .findFirst()));
    }

    /** The name of what the initial states satisfy, as far as the configuration leads there. */
    Optional<String> initial() {
        return word(INIT).or(() -> name().map(name -> initial(name, new HashSet<>())));
    }

    /** The first conjunct of a specification, or of the specification that its own first conjunct is. */
    private String initial(String name, Set<String> seen) {
        String body = seen.add(name) ? body(name).orElse("") : "";
        Matcher first = FIRST_CONJUNCT.matcher(body);
        return TEMPORAL.matcher(body).find()
                        && first.find()
                        && body(first.group(1)).isPresent()
                ? initial(first.group(1), seen)
                : name;
    }

    private Optional<String> body(String name) {
        return names.definition(name).map(Names.Definition::body);
    }

    private Optional<String> word(Pattern keyword) {
        return keyword.matcher(config)
                .results()
                .map((MatchResult word) -> word.group(1))
                .findFirst();
    }
}
