package primed.tlc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of problems that TLC does not place: the definition of what is violated or has no value, a name in
 * the configuration that the spec does not define, the word that asks for a missing module.
 *
 * @param files the modules of the spec
 * @param config the configuration
 */
record Derivation(ModuleFiles files, Path config) {
    private static final Pattern MISSING =
            Pattern.compile("Cannot find source file for module (\\w+) imported in module (\\w+)");
    private static final Pattern EVALUATED =
            Pattern.compile("Evaluating (?:the )?(?:invariant|property|constraint|assumption) (\\w+) failed");
    private static final Pattern CONFIGURED = Pattern.compile(
            "(?:invariant|property|predicate|action|constraint|view|function|alias|post ?condition|specification|name"
                    + "|constant|parameter|identifier|symbol|operator|formula|requires?|given:"
                    + "|substitutes for(?! \\w+ with the undefined))s? (?:of )?"
                    + "(?=(\\w+))");
    private static final Pattern MISNAMED =
            Pattern.compile("File name '(\\w+)' does not match the name '(\\w+)' of the top level module");
    private static final Pattern SYMMETRY = Pattern.compile("\\bSYMMETRY\\s+(\\w+)");
    private static final Pattern NO_SYMMETRY = Pattern.compile(
            "The symmetry (?:operator must specify a set of functions|values must be function records)");
    private static final Pattern BEHAVIOR = Pattern.compile("\\b(SPECIFICATION|NEXT)\\s+(\\w+)");
    private static final Pattern INITIAL = Pattern.compile("\\b(?:SPECIFICATION|INIT)\\s+(\\w+)");
    private static final Pattern FIRST_CONJUNCT = Pattern.compile("==\\s*(?:/\\\\\\s*)?(\\w+)");
    private static final Pattern TEMPORAL = Pattern.compile("\\[]\\s*\\[|<>|~>|\\b[WS]F_");
    private static final Pattern FAIRNESS = Pattern.compile("\\b[WS]F_");
    private static final String IN_INITIAL_STATE = "While working on the initial state";
    /** What TLC evaluates in an initial state. */
    private static final Set<String> EVALUATED_IN_INITIAL_STATES =
            Set.of("INVARIANT", "INVARIANTS", "PROPERTY", "PROPERTIES", "CONSTRAINT", "CONSTRAINTS", "VIEW");

    private static final Pattern SQUARE_ACTION = Pattern.compile("\\[]\\s*\\[\\s*(\\w+)\\s*]_");
    private static final Pattern ASSUMPTION =
            Pattern.compile("\\b(?:ASSUME|ASSUMPTION|AXIOM)\\s+(\\w+)\\s*==\\s*(?=\\S)");
    private static final int TAB = 8;

    static Derivation of(CheckRequest request) {
        return new Derivation(new ModuleFiles(request.spec(), request.libraries()), request.config());
    }

    /** The same problem with a place, if one can be found. */
    Problem place(Problem problem, @Nullable String property) {
        if (problem.line() != null) {
            return problem.column() == null ? word(problem).orElse(problem) : problem;
        }
        return missing(problem)
                .or(() -> misnamed(problem))
                .or(() -> evaluated(problem))
                .or(() -> symmetry(problem))
                .or(() -> configured(problem))
                .or(() -> inInitialState(problem))
                .or(() -> property == null ? Optional.empty() : definition(property, problem.message()))
                .orElse(problem);
    }

    /** A deadlock at the next-state relation, of which no step could be taken; as it is if that is not found. */
    Problem deadlock(Problem problem) {
        Matcher behavior = BEHAVIOR.matcher(new ModuleText(ModuleFiles.text(config)).withoutComments());
        if (problem.line() != null || !behavior.find()) {
            return problem;
        }
        String name = behavior.group(2);
        return (behavior.group(1).equals("NEXT") ? Optional.of(name) : next(name))
                .flatMap(next -> definition(next, problem.message()))
                .or(() -> definition(name, problem.message()))
                .orElse(problem);
    }

    /** At the initial predicate, which no state satisfies; as it is if that is not found. */
    Problem initial(Problem problem) {
        return problem.line() != null
                ? problem
                : initialPredicate()
                        .flatMap(name -> definition(name, problem.message()))
                        .orElse(problem);
    }

    /** The name of what the initial states satisfy, as far as the configuration leads there. */
    Optional<String> initialPredicate() {
        return INITIAL.matcher(new ModuleText(ModuleFiles.text(config)).withoutComments())
                .results()
                .map(behavior -> initial(behavior.group(1), new HashSet<>()))
                .findFirst();
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
        return new Names(files).definition(name).map(Names.Definition::body);
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
        for (String token : ModelConfig.tokens(ModuleFiles.text(config))) {
            if (ModelConfig.KEYWORDS.contains(token)) {
                isEvaluated = EVALUATED_IN_INITIAL_STATES.contains(token);
                isTemporal |= token.startsWith("PROPERT");
            } else if (isEvaluated && !token.equals(",")) {
                names.add(token);
            }
        }
        return names.size() == 1 && !(isTemporal && hasFairness())
                ? definition(names.get(0), problem.message())
                : Optional.empty();
    }

    private boolean hasFairness() {
        return files.reached().values().stream()
                .map(module -> new ModuleText(ModuleFiles.text(module)).withoutComments())
                .anyMatch(text -> FAIRNESS.matcher(text).find());
    }

    /** The A of the first {@code [][A]_v} in a specification's definition. */
    private Optional<String> next(String specification) {
        return body(specification)
                .flatMap(body -> SQUARE_ACTION
                        .matcher(body)
                        .results()
                        .map(found -> found.group(1))
                        .findFirst());
    }

    /** The name of the assumption that a problem is placed at, if it has one. */
    Optional<String> assumption(Problem problem) {
        Path file = files.reached().get(String.valueOf(problem.module()));
        if (file == null) {
            return Optional.empty();
        }
        String text = new ModuleText(ModuleFiles.text(file)).withoutComments();
        return ASSUMPTION
                .matcher(text)
                .results()
                .filter(named -> at(problem.message(), String.valueOf(problem.module()), text, named.end())
                        .equals(problem))
                .map(named -> named.group(1))
                .findFirst();
    }

    /**
     * The property that the place of a problem belongs to: the one that is defined there, or the only one whose
     * definition leads there.
     *
     * @param told the definition that TLC names instead of a place, or null
     */
    Optional<String> property(Problem problem, @Nullable String told, List<String> properties) {
        Mentions mentions = Mentions.in(files);
        Integer line = problem.line();
        String part = line == null ? told : mentions.definitionAt(String.valueOf(problem.module()), line);
        if (part == null) {
            return Optional.empty();
        }
        List<String> leading = properties.contains(part)
                ? List.of(part)
                : properties.stream()
                        .filter(property -> mentions.lead(property, part))
                        .toList();
        return leading.size() == 1 ? Optional.of(leading.get(0)) : Optional.empty();
    }

    private Optional<Problem> missing(Problem problem) {
        Matcher missing = MISSING.matcher(problem.message());
        if (!missing.find()) {
            return Optional.empty();
        }
        return files.find(missing.group(2))
                .flatMap(file -> ModuleFiles.uses(file).stream()
                        .filter(use -> use.module().equals(missing.group(1)))
                        .map(use -> new Problem(problem.message(), missing.group(2), use.line(), use.column()))
                        .findFirst());
    }

    /** A module whose name is not that of its file. */
    private Optional<Problem> misnamed(Problem problem) {
        Matcher misnamed = MISNAMED.matcher(problem.message());
        if (!misnamed.find()) {
            return Optional.empty();
        }
        Pattern header = Pattern.compile("\\bMODULE\\s+(" + misnamed.group(2) + ")\\b");
        return files.find(misnamed.group(1))
                .map(file -> new ModuleText(ModuleFiles.text(file)).withoutComments())
                .flatMap(text -> header.matcher(text)
                        .results()
                        .map(found -> at(problem.message(), misnamed.group(1), text, found.start(1)))
                        .findFirst());
    }

    /** What the configuration has for a symmetry set, and is none. */
    private Optional<Problem> symmetry(Problem problem) {
        Matcher named = SYMMETRY.matcher(new ModuleText(ModuleFiles.text(config)).withoutComments());
        return NO_SYMMETRY.matcher(problem.message()).lookingAt() && named.find()
                ? definition(named.group(1), problem.message())
                : Optional.empty();
    }

    private Optional<Problem> evaluated(Problem problem) {
        Matcher evaluated = EVALUATED.matcher(problem.message());
        return evaluated.find() ? definition(evaluated.group(1), problem.message()) : Optional.empty();
    }

    private Optional<Problem> configured(Problem problem) {
        String name = String.valueOf(config.getFileName());
        if (!name.equals(problem.module())) {
            return Optional.empty();
        }
        String text = ModuleFiles.text(config);
        return CONFIGURED
                .matcher(problem.message())
                .results()
                .map(word -> word.group(1))
                .filter(word -> !ModelConfig.KEYWORDS.contains(word))
                .flatMap(word -> ModelConfig.TOKEN
                        .matcher(text)
                        .results()
                        .filter(token ->
                                token.group().replaceAll("[\\[\\]]", "").equals(word))
                        .map(token -> at(problem.message(), name, text, text.indexOf(word, token.start()))))
                .findFirst();
    }

    /**
     * The word that is meant in the line of the configuration that TLC names: the one in its message, or the only one.
     */
    private Optional<Problem> word(Problem problem) {
        String name = String.valueOf(config.getFileName());
        if (!name.equals(problem.module())) {
            return Optional.empty();
        }
        String text = ModuleFiles.text(config);
        List<MatchResult> words = ModelConfig.TOKEN
                .matcher(text)
                .results()
                .filter(token -> token.group(1) == null)
                .filter(token -> Objects.equals(
                        at(problem.message(), name, text, token.start()).line(), problem.line()))
                .toList();
        List<MatchResult> told = words.stream()
                .filter(token -> token.group().matches("[A-Za-z_]\\w*"))
                .filter(token -> Pattern.compile("\\b" + Pattern.quote(token.group()) + "\\b")
                        .matcher(problem.message())
                        .find())
                .toList();
        return Stream.of(told, words)
                .filter(candidates -> candidates.size() == 1)
                .map(candidates ->
                        at(problem.message(), name, text, candidates.get(0).start()))
                .findFirst();
    }

    /** Where a name is defined; of several the first. */
    private Optional<Problem> definition(String names, String message) {
        return new Names(files)
                .definition(names.replaceFirst(",.*", ""))
                .map(found -> at(message, found.module(), found.text(), found.begin()));
    }

    /** The column as SANY counts it: a tab goes on to the next of the columns 9, 17 and so on. */
    static Problem at(String message, String module, String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        int column = 0;
        for (int i = lineStart; i < index; i++) {
            column = text.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return new Problem(message, module, ModuleText.lineAt(text, lineStart), column + 1);
    }

    /** All problems, the first one being that of the property; the others name theirs. */
    List<Problem> placed(List<Problem> problems, @Nullable String property) {
        return problems.stream()
                .map(problem -> place(
                        problem, problem.equals(problems.get(0)) ? property : ViolatedProperty.in(problem.message())))
                .toList();
    }
}
