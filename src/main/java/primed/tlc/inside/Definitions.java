package primed.tlc.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.LevelConstants;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;
import tlc2.tool.Action;
import tlc2.tool.EvalControl;
import tlc2.tool.IContextEnumerator;
import tlc2.tool.ITool;
import tlc2.tool.TLCState;
import tlc2.util.Context;
import tlc2.value.IValue;

/**
 * Finds the definition that a step takes where TLC knows no more than the next-state relation.
 *
 * <p>TLC does not split {@code \E m \in msgs : Receive(m)} where {@code msgs} changes, nor {@code Send(a, b) /\
 * UNCHANGED z}: it calls such a step {@code Next}. It does not evaluate {@code Send(x)} beforehand where x changes,
 * either. Here the formula is gone through with the states before and after the step at hand: to the disjunct that
 * holds, with the bound values by which it holds, and to the one conjunct that is a definition with primes.
 */
final class Definitions {
    private final ITool tool;
    private long tried;

    Definitions(ITool tool) {
        this.tool = tool;
    }

    /**
     * What a step does.
     *
     * @param definition the definition that it takes
     * @param values the arguments by the definition's parameters, in order
     */
    record Taken(OpDefNode definition, Map<String, IValue> values) {
        String name() {
            return definition.getName().toString();
        }

        String location() {
            return place(definition);
        }
    }

    /** The first way in which a step can be taken, or null if there is none of {@link #ways}. */
    @Nullable
    Taken of(Action action, TLCState before, TLCState after) {
        List<Taken> ways = ways(action, before, after);
        return ways.isEmpty() ? null : ways.get(0);
    }

    /**
     * All ways in which a step can be taken, in the order in which TLC tries them. None if the action has a name and
     * values of its own already, or what it takes is not one definition.
     */
    List<Taken> ways(Action action, TLCState before, TLCState after) {
        try {
            return isNext(action.getOpDef()) || isCall(action)
                    ? new Descent(before, after).in(action.pred, action.con)
                    : List.of();
        } catch (LinkageError e) {
            return List.of(); // another TLC
        }
    }

    /** How many values of bound variables were tried so far: what it costs to find the ways. */
    long tried() {
        return tried;
    }

    /**
     * Whether an action is a definition with arguments that are not constant: TLC keeps these, and not their values.
     */
    private static boolean isCall(Action action) {
        return action.pred instanceof OpApplNode application
                && application.getArgs().length > 0
                && application.getOperator().equals(action.getOpDef());
    }

    /** Whether a definition is the next-state relation as a whole. */
    private boolean isNext(@Nullable OpDefNode definition) {
        SemanticNode next = tool.getNextStateSpec().pred;
        return definition == null
                || next.equals(definition.getBody())
                || (next instanceof OpApplNode application && definition.equals(application.getOperator()));
    }

    /** One way down, between two states. */
    private final class Descent {
        private final TLCState before;
        private final TLCState after;

        Descent(TLCState before, TLCState after) {
            this.before = before;
            this.after = after;
        }

        /** What fails here has not failed in TLC: it is no way to take this step. */
        private List<Taken> in(SemanticNode node, Context context) {
            try {
                return inFormula(node, context);
            } catch (RuntimeException | StackOverflowError e) {
                return List.of();
            }
        }

        private List<Taken> inFormula(SemanticNode node, Context context) {
            if (node instanceof LetInNode let) {
                return in(let.getBody(), context);
            }
            if (node instanceof LabelNode label) {
                return in(label.getBody(), context);
            }
            return node instanceof OpApplNode application ? inApplication(application, context) : List.of();
        }

        private List<Taken> inApplication(OpApplNode node, Context context) {
            String name = String.valueOf(node.getOperator().getName());
            if (name.equals("$BoundedExists")) {
                return inExists(node, context);
            }
            if (!holds(node, context)) {
                return List.of();
            }
            return switch (name) {
                case "$DisjList", "\\lor" -> inEach(node, context);
                case "$ConjList", "\\land" ->
                    NamedParts.only(node).map(part -> in(part, context)).orElse(List.of());
                case "$IfThenElse" -> in(node.getArgs()[holds(node.getArgs()[0], context) ? 1 : 2], context);
                default ->
                    isAction(node) && node.getOperator() instanceof OpDefNode definition && isUsers(definition)
                            ? List.of(new Taken(definition, values(definition, node.getArgs(), context)))
                            : List.of();
            };
        }

        private List<Taken> inExists(OpApplNode node, Context context) {
            List<Taken> found = new ArrayList<>();
            IContextEnumerator contexts = tool.contexts(node, context, before, after, EvalControl.Clear);
            Context each = contexts.nextElement();
            while (each != null) {
                tried++;
                found.addAll(in(node.getArgs()[0], each));
                each = contexts.nextElement();
            }
            return found;
        }

        private List<Taken> inEach(OpApplNode node, Context context) {
            return Arrays.stream(node.getArgs())
                    .flatMap(part -> in(part, context).stream())
                    .toList();
        }

        private boolean holds(SemanticNode node, Context context) {
            return tool.isValid(new Action(node, context), before, after);
        }

        private Map<String, IValue> values(OpDefNode definition, ExprOrOpArgNode[] arguments, Context context) {
            Map<String, IValue> values = new LinkedHashMap<>();
            FormalParamNode[] parameters = definition.getParams();
            for (int i = 0; i < parameters.length; i++) {
                IValue value = tool.eval(arguments[i], context, before, after, EvalControl.Clear);
                values.put(parameters[i].getName().toString(), value);
            }
            return values;
        }
    }

    /**
     * Where a definition says what it does: that of {@code L!Send} in its own module, not where that is instantiated.
     */
    static String place(OpDefNode definition) {
        return place(definition.getBody());
    }

    /** Where an action of TLC's says what it does; of an instance's action TLC keeps the INSTANCE. */
    static String place(Action action) {
        return place(action.pred);
    }

    private static String place(SemanticNode node) {
        SemanticNode body = node;
        while (body instanceof SubstInNode instance) {
            body = instance.getBody();
        }
        return body.getLocation().toString();
    }

    /** Whether TLC tells another place of an action than {@link #place}. */
    static boolean isOfInstance(Action action) {
        return action.pred instanceof SubstInNode;
    }

    static boolean isUsers(OpDefNode definition) {
        return definition.getKind() == ASTConstants.UserDefinedOpKind && definition.getBody() != null;
    }

    /** Of what an INSTANCE without a name substitutes SANY has checked no level. */
    static boolean isAction(SemanticNode node) {
        return node instanceof LevelNode level
                && level.levelChecked != 0
                && level.getLevel() == LevelConstants.ActionLevel;
    }
}
