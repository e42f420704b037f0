package primed.tlc.inside;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tla2sany.explorer.ExploreNode;
import tla2sany.explorer.ExplorerVisitor;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.Action;
import tlc2.tool.ITool;

/**
 * Definitions in the next-state relation that no step can have taken, though TLC has no action of their name.
 *
 * <p>TLC has none for {@code \E p \in P : Send(p)} where P is empty, and calls {@code \E m \in msgs : Receive(m)} as
 * the whole relation where msgs changes. A step of Send is a step of an action of TLC's in whose formula Send occurs:
 * where none of those was taken, Send was not. What was taken of a formula with several definitions is known by
 * {@link UnseenParts}, or else may be any of them.
 *
 * @param definitions in the order of the relation
 */
record UntakenParts(List<OpDefNode> definitions) {
    UntakenParts {
        definitions = List.copyOf(definitions);
    }

    private static final UntakenParts NONE = new UntakenParts(List.of());

    /**
     * Finds them; none of a spec without a behavior, nor in a TLC that looks different inside.
     *
     * @param taken the formulas and definitions of which steps were taken
     */
    static UntakenParts of(ITool tool, Stream<SemanticNode> taken) {
        try {
            return tool.getNextStateSpec() == null || isReplacedByConfiguration(tool) ? NONE : in(tool, taken);
        } catch (RuntimeException | LinkageError e) {
            return NONE; // the verdict matters more
        }
    }

    private static UntakenParts in(ITool tool, Stream<SemanticNode> taken) {
        Set<OpDefNode> leading = mentioned(taken);
        Set<OpDefNode> own = new HashSet<>();
        Arrays.stream(tool.getActions()).forEach(action -> own.add(action.getOpDef()));
        return new UntakenParts(NamedParts.of(relation(tool)).stream()
                .distinct()
                .filter(part -> !leading.contains(part) && !own.contains(part))
                .filter(part -> mentioned(Stream.of(part.getBody())).stream().noneMatch(own::contains))
                .toList());
    }

    /** Whether what an action of TLC's stands for is told better by some of these. */
    boolean tell(Action action) {
        return NamedParts.of(action.pred).stream().anyMatch(definitions::contains);
    }

    /** The formula of the next-state relation, behind its name. */
    private static SemanticNode relation(ITool tool) {
        SemanticNode formula = tool.getNextStateSpec().pred;
        while (formula instanceof OpApplNode application
                && application.getOperator() instanceof OpDefNode definition
                && Definitions.isUsers(definition)) {
            formula = definition.getBody();
        }
        return formula;
    }

    /** Another definition that takes an action's place is not where SANY sees it. */
    private static boolean isReplacedByConfiguration(ITool tool) {
        return !tool.getModelConfig().getModOverrides().isEmpty()
                || mentioned(Stream.of(tool.getNextStateSpec().pred)).stream()
                        .filter(definition -> Definitions.isAction(definition.getBody()))
                        .anyMatch(definition -> tool.getModelConfig()
                                .getOverrides()
                                .containsKey(definition.getName().toString()));
    }

    /** All nodes of formulas, and of the definitions in them; what they share is visited once. */
    @SuppressWarnings("JdkObsolete") // SANY asks for one
    static Collection<ExploreNode> nodes(Stream<? extends SemanticNode> formulas) {
        Hashtable<Integer, ExploreNode> nodes = new Hashtable<>();
        formulas.forEach(formula -> formula.walkGraph(nodes, ExplorerVisitor.NoopVisitor));
        return nodes.values();
    }

    /** The definitions that occur in formulas, or in the definitions of those. */
    private static Set<OpDefNode> mentioned(Stream<? extends SemanticNode> formulas) {
        Set<OpDefNode> definitions = new HashSet<>();
        nodes(formulas).forEach(node -> {
            if (node instanceof OpDefNode definition && Definitions.isUsers(definition)) {
                definitions.add(definition);
            }
        });
        return definitions;
    }
}
