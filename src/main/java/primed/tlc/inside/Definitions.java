package primed.tlc.inside;

import java.util.ArrayList;
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

    /** The definition, or null if the action has a name and values of its own already, or there is not exactly one. */
    @Nullable
    Taken of(Action action, TLCState before, TLCState after) {
        try {
            return isNext(action.getOpDef()) || isCall(action)
                    ? new Descent(before, after).in(action.pred, action.con)
                    : null;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return null; // what fails here has not failed in TLC, or it is another TLC; the step keeps its name
        }
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

        private @Nullable Taken in(SemanticNode node, Context context) {
            if (node instanceof LetInNode let) {
                return in(let.getBody(), context);
            }
            if (node instanceof LabelNode label) {
                return in(label.getBody(), context);
            }
            return node instanceof OpApplNode application ? inApplication(application, context) : null;
        }

        private @Nullable Taken inApplication(OpApplNode node, Context context) {
            String name = String.valueOf(node.getOperator().getName());
            if (name.equals("$BoundedExists")) {
                return inExists(node, context);
            }
            if (!holds(node, context)) {
                return null;
            }
            return switch (name) {
                case "$DisjList", "\\lor" -> first(node, context);
                case "$ConjList", "\\land" -> only(node, context);
                case "$IfThenElse" -> in(node.getArgs()[holds(node.getArgs()[0], context) ? 1 : 2], context);
                default ->
                    isAction(node) && node.getOperator() instanceof OpDefNode definition && isUsers(definition)
                            ? new Taken(definition, values(definition, node.getArgs(), context))
                            : null;
            };
        }

        private @Nullable Taken inExists(OpApplNode node, Context context) {
            IContextEnumerator contexts = tool.contexts(node, context, before, after, EvalControl.Clear);
            Context each = contexts.nextElement();
            while (each != null) {
                Taken found = in(node.getArgs()[0], each);
                if (found != null) {
                    return found;
                }
                each = contexts.nextElement();
            }
            return null;
        }

        private @Nullable Taken first(OpApplNode node, Context context) {
            for (SemanticNode part : node.getArgs()) {
                Taken found = in(part, context);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        /** Where several conjuncts are definitions with primes, none of them is the action. */
        private @Nullable Taken only(OpApplNode node, Context context) {
            List<Taken> found = new ArrayList<>();
            for (SemanticNode part : node.getArgs()) {
                Taken taken = isAction(part) ? in(part, context) : null;
                if (taken != null) {
                    found.add(taken);
                }
            }
            return found.size() == 1 ? found.get(0) : null;
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
        SemanticNode body = definition.getBody();
        while (body instanceof SubstInNode instance) {
            body = instance.getBody();
        }
        return body.getLocation().toString();
    }

    static boolean isUsers(OpDefNode definition) {
        return definition.getKind() == ASTConstants.UserDefinedOpKind && definition.getBody() != null;
    }

    static boolean isAction(SemanticNode node) {
        return node instanceof LevelNode level && level.getLevel() == LevelConstants.ActionLevel;
    }
}
