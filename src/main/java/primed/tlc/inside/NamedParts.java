package primed.tlc.inside;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

/**
 * The definitions that a part of the next-state relation is made of, by its text: as {@link Definitions} finds them.
 */
final class NamedParts {
    private static final Set<String> CONJUNCTIONS = Set.of("$ConjList", "\\land");

    private NamedParts() {}

    /** The definitions one of which each step takes; none if what it takes is not one definition. */
    static List<OpDefNode> of(SemanticNode node) {
        if (!Definitions.isAction(node)) {
            return List.of();
        }
        if (node instanceof OpApplNode application && CONJUNCTIONS.contains(name(application))) {
            return only(application).map(NamedParts::of).orElse(List.of());
        }
        return Stream.concat(itself(node), parts(node).flatMap(part -> of(part).stream()))
                .toList();
    }

    /**
     * The conjunct that the definition is in; none where several have definitions with primes in them, whether or not
     * those hold in the step at hand: none of them is the action then.
     */
    static Optional<SemanticNode> only(OpApplNode conjunction) {
        List<SemanticNode> found =
                parts(conjunction).filter(NamedParts::isNamed).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isNamed(SemanticNode node) {
        return Definitions.isAction(node)
                && (itself(node).findAny().isPresent() || parts(node).anyMatch(NamedParts::isNamed));
    }

    private static Stream<OpDefNode> itself(SemanticNode node) {
        return node instanceof OpApplNode application
                        && application.getOperator() instanceof OpDefNode definition
                        && Definitions.isUsers(definition)
                ? Stream.of(definition)
                : Stream.of();
    }

    private static Stream<SemanticNode> parts(SemanticNode node) {
        if (node instanceof LetInNode let) {
            return Stream.of(let.getBody());
        }
        if (node instanceof LabelNode label) {
            return Stream.of(label.getBody());
        }
        if (!(node instanceof OpApplNode application)) {
            return Stream.of();
        }
        return switch (name(application)) {
            case "$BoundedExists" -> Stream.of(application.getArgs()[0]);
            case "$DisjList", "\\lor", "$ConjList", "\\land" -> Arrays.stream(application.getArgs());
            case "$IfThenElse" ->
                Arrays.<SemanticNode>stream(application.getArgs()).skip(1);
            default -> Stream.of();
        };
    }

    private static String name(OpApplNode application) {
        return String.valueOf(application.getOperator().getName());
    }
}
