package primed.tlc.inside;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tla2sany.drivers.FrontEndException;
import tla2sany.drivers.SANY;
import tla2sany.modanalyzer.SpecObj;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.LevelConstants;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;
import util.SimpleFilenameToStream;

/**
 * Parses a spec and lists its constants, variables and actions, without evaluating anything.
 *
 * <p>The next-state relation is split where TLC splits it ({@code Tool.getActions}): at disjunctions, at {@code \E}
 * over sets that are constant, and at definitions whose arguments are constant. What is left is an action, and has the
 * name of the definition that it is, or is in; but in the next-state relation itself the definition that
 * {@link Definitions} would find. The lines written are {@code constant}, {@code variable}, {@code from} (the
 * definition that the rest is read from), {@code next} or {@code action}, then names, with tabs between; an action has
 * its location last.
 */
public final class Outline {
    private static final Set<String> SPLIT = Set.of("$DisjList", "\\lor", "$BoundedExists", "$UnboundedExists");

    private final Set<String> lines = new LinkedHashSet<>();
    private @Nullable OpDefNode whole;

    private Outline() {}

    /**
     * Writes the outline; ends with 1, and what SANY says on standard output, if the spec cannot be parsed.
     *
     * @param args the run's private folder, the file to write, the spec's file, and the name of the specification or of
     *     the next-state relation, or nothing for {@code Spec} or {@code Next}
     */
    public static void main(String[] args) throws IOException {
        ParentWatch.start(Path.of(args[0]));
        String file = RootModule.of(Path.of(args[2])).name() + ".tla";
        SpecObj spec = new SpecObj(file, new SimpleFilenameToStream());
        if (!parse(spec, file)) {
            System.exit(1);
        }
        Outline outline = new Outline();
        outline.of(spec.getRootModule(), args[3]);
        Files.write(Path.of(args[1]), outline.lines);
    }

    private static boolean parse(SpecObj spec, String file) {
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            SANY.frontEndMain(spec, file, output);
        } catch (FrontEndException e) {
            output.println(e.getMessage());
            return false;
        }
        return spec.getInitErrors().isSuccess()
                && spec.getParseErrors().isSuccess()
                && spec.getSemanticErrors().isSuccess();
    }

    private void of(ModuleNode module, String name) {
        declarations("constant", module.getConstantDecls());
        declarations("variable", module.getVariableDecls());
        OpDefNode top = definition(module, name.isEmpty() ? "Spec" : name);
        if (top == null && name.isEmpty()) {
            top = definition(module, "Next");
        }
        if (top != null) {
            SemanticNode next = top.getBody().getLevel() == LevelConstants.TemporalLevel
                    ? squareAction(top.getBody())
                    : top.getBody();
            whole = next instanceof OpApplNode application
                            && application.getOperator() instanceof OpDefNode definition
                            && Definitions.isUsers(definition)
                    ? definition
                    : top;
            lines.add("from\t" + top.getName());
            lines.add("next\t" + whole.getName());
            actions(next, top);
        }
    }

    /** SANY lists them in no order; it numbers nodes as it meets them. */
    private void declarations(String kind, OpDeclNode... nodes) {
        Arrays.stream(nodes)
                .sorted(Comparator.comparingInt(OpDeclNode::getUid))
                .forEach(node -> lines.add(kind + "\t" + node.getName()));
    }

    private static @Nullable OpDefNode definition(ModuleNode module, String name) {
        return Arrays.stream(module.getOpDefs())
                .filter(definition -> definition.getName().toString().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The A of {@code [][A]_v}, through conjunctions and definitions. */
    private static @Nullable SemanticNode squareAction(SemanticNode formula) {
        if (formula instanceof OpApplNode application) {
            if (name(application).equals("$SquareAct")) {
                return application.getArgs()[0];
            }
            if (application.getOperator() instanceof OpDefNode definition && definition.getBody() != null) {
                SemanticNode found = squareAction(definition.getBody());
                if (found != null) {
                    return found;
                }
            }
        }
        SemanticNode[] parts = formula.getChildren();
        for (SemanticNode part : parts == null ? new SemanticNode[0] : parts) {
            SemanticNode found = squareAction(part);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void actions(@Nullable SemanticNode node, OpDefNode owner) {
        if (node instanceof LetInNode let) {
            actions(let.getBody(), owner);
        } else if (node instanceof SubstInNode instance) {
            actions(instance.getBody(), owner);
        } else if (node instanceof LabelNode label) {
            actions(label.getBody(), owner);
        } else if (node instanceof OpApplNode application) {
            ofApplication(application, owner);
        }
    }

    private void ofApplication(OpApplNode application, OpDefNode owner) {
        boolean bounded = application.getBdedQuantBounds() != null;
        if (SPLIT.contains(name(application)) && (!bounded || isConstant(application.getBdedQuantBounds()))) {
            for (SemanticNode argument : application.getArgs()) {
                actions(argument, owner);
            }
        } else if (application.getOperator() instanceof OpDefNode definition
                && definition.getKind() == ASTConstants.UserDefinedOpKind
                && isConstant(application.getArgs())) {
            actions(definition.getBody(), definition);
        } else if (application.getOperator() instanceof OpDefNode definition && Definitions.isUsers(definition)) {
            add(definition, Definitions.place(definition));
        } else if (owner.equals(whole)) {
            addUnsplit(application, owner);
        } else {
            add(owner, application.getLocation().toString());
        }
    }

    /** What TLC calls by the name of the whole relation has the name of a definition in it, if there is one. */
    private void addUnsplit(OpApplNode node, OpDefNode owner) {
        List<OpDefNode> found = NamedParts.of(node);
        if (found.isEmpty()) {
            add(owner, node.getLocation().toString());
        } else {
            found.forEach(definition -> add(definition, Definitions.place(definition)));
        }
    }

    private void add(OpDefNode owner, String place) {
        String parameters = Arrays.stream(owner.getParams())
                .map((FormalParamNode parameter) -> parameter.getName() + "\t")
                .collect(Collectors.joining());
        lines.add("action\t" + owner.getName() + "\t" + parameters + place);
    }

    private static boolean isConstant(SemanticNode... nodes) {
        return Arrays.stream(nodes)
                .allMatch(
                        node -> !(node instanceof LevelNode level) || level.getLevel() == LevelConstants.ConstantLevel);
    }

    private static String name(OpApplNode application) {
        return String.valueOf(application.getOperator().getName());
    }
}
