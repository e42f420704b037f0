package primed.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import primed.init.SpecShape.Shape;

/**
 * A conformance test to start from: it compiles, and fails with what is to be filled in.
 *
 * @param packageName the package, empty for none
 * @param name the class's simple name
 * @param annotation the arguments of {@code @SpecTest}
 * @param spec the root module's name
 * @param shape the spec
 * @param remark a sentence for whoever reads the class, or empty
 */
public record TestClass(
        String packageName, String name, String annotation, String spec, SpecShape shape, String remark) {

    /** What the sources say without a package, or have an import for. */
    private static final Set<String> TYPES = Set.of(
            "State",
            "Kind",
            "Value",
            "List",
            "Set",
            "Map",
            "BigInteger",
            "Action",
            "Perform",
            "Initially",
            "Project",
            "Conformance",
            "SpecTest",
            "Object",
            "String",
            "Integer",
            "Long",
            "Boolean",
            "Override",
            "Runnable",
            "UnsupportedOperationException");

    private static final Set<String> METHODS = Set.of("state", "initially", "perform", "followsTheSpec");

    /** A class with a method for each action. */
    public String withMethods() {
        JavaTypes types = new JavaTypes(taken(), shape.data());
        Map<String, String> state = state(types);
        Map<String, String> methods = methods();
        List<String> members = new ArrayList<>();
        shape.actions().forEach(action -> members.add(method(action, methods, types)));
        return source(types, state, members, Set.of("primed.junit.Action"));
    }

    /** A class with one method that takes any of the actions, which are declared by {@link #actions}. */
    public String withSwitch() {
        Map<String, String> methods = methods();
        String cases = shape.actions().stream()
                .map(action -> "            case " + kinds().get(action.name()) + " -> () -> "
                        + methods.get(action.name()) + "((" + actionsName() + "."
                        + records().get(action.name()) + ") step);\n")
                .collect(Collectors.joining());
        List<String> members = new ArrayList<>();
        members.add("""
                    /** Has no default: the compiler tells which action is missing. */
                    @Perform
                    void perform(%1$s step) {
                        Runnable call = switch (step.kind()) {
                %2$s        };
                        call.run();
                    }
                """.formatted(actionsName(), cases));
        shape.actions()
                .forEach(action -> members.add("""
                    private void %1$s(%2$s.%3$s step) {
                        throw new UnsupportedOperationException("%4$s: make your implementation take " + step);
                    }
                """.formatted(
                        methods.get(action.name()), actionsName(), records().get(action.name()), action.name())));
        JavaTypes types = new JavaTypes(taken(), shape.data());
        return source(types, state(types), members, Set.of("primed.junit.Perform"));
    }

    private Set<String> taken() {
        Set<String> taken = new TreeSet<>(TYPES);
        taken.addAll(List.of(name, actionsName()));
        return taken;
    }

    private List<String> actionNames() {
        return shape.actions().stream().map(Shape::name).toList();
    }

    private Map<String, String> methods() {
        return Scope.names(actionNames(), METHODS, JavaNames::member);
    }

    private Map<String, String> kinds() {
        return Scope.names(actionNames(), Set.of(), JavaNames::constant);
    }

    private Map<String, String> records() {
        return Scope.names(actionNames(), taken(), JavaNames::type);
    }

    /** The name of the interface that {@link #actions} declares. */
    public String actionsName() {
        return JavaNames.type(spec) + "Step";
    }

    /** A sealed interface with a record for each action. */
    public String actions() {
        Map<String, String> names = records();
        Set<String> taken = taken();
        taken.addAll(names.values());
        JavaTypes types = new JavaTypes(taken, shape.data());
        List<String> records = new ArrayList<>();
        for (Shape action : shape.actions()) {
            records.add("""
                        /** %1$s */
                        %2$s implements %3$s {
                            @Override
                            public Kind kind() {
                                return Kind.%4$s;
                            }
                        }
                    """.formatted(
                            place(action),
                            JavaTypes.declaration(String.valueOf(names.get(action.name())), parameters(action, types))
                                    .replace(" {}", ""),
                            actionsName(),
                            kinds().get(action.name())));
        }
        String kinds = shape.actions().stream()
                .map(action -> kinds().get(action.name()))
                .collect(Collectors.joining(",\n        "));
        return header(types.imports())
                + """
                /** The actions of the spec %1$s. Written by primed init; write it again when the spec has changed. */
                sealed interface %2$s {
                    /** Which action it is. */
                    Kind kind();

                    /** The actions by name, for a switch without default. */
                    enum Kind {
                        %3$s
                    }

                %4$s%5$s}
                """.formatted(spec, actionsName(), kinds, String.join("\n", records), nested(types));
    }

    private Map<String, String> variables() {
        return Scope.names(shape.variables().keySet(), Set.of(), JavaNames::member);
    }

    /** The components of the state; their types go first, so that records are called after variables. */
    private Map<String, String> state(JavaTypes types) {
        Map<String, String> components = new LinkedHashMap<>();
        variables()
                .forEach((variable, java) ->
                        components.put(java, types.of(shape.variables().getOrDefault(variable, List.of()), variable)));
        return components;
    }

    private String source(JavaTypes types, Map<String, String> state, List<String> members, Set<String> moreImports) {
        Set<String> imports = new TreeSet<>(types.imports());
        imports.addAll(moreImports);
        imports.addAll(Set.of("primed.junit.Conformance", "primed.junit.Project", "primed.junit.SpecTest"));
        List<String> all = new ArrayList<>(members);
        if (!shape.open().isEmpty()) {
            imports.add("primed.junit.Initially");
            all.add(0, initially(variables(), state));
        }
        return header(imports)
                + """
                /** Follows behaviors of the spec %1$s. Written by primed init; it is yours from here on.%7$s */
                @SpecTest(%2$s)
                class %3$s implements Conformance {
                    // The implementation under test; each behavior gets an instance of its own.

                %4$s
                    /** What the implementation shows after each step. */
                    @Project
                    State state() {
                        throw new UnsupportedOperationException("state: read the variables from your implementation");
                    }

                    /** The variables of the spec. Give them the types that suit you. */
                    %5$s
                %6$s}
                """.formatted(
                                spec,
                                annotation,
                                name,
                                String.join("\n", all),
                                JavaTypes.declaration("State", state),
                                nested(types),
                                remark.isEmpty() ? "" : " " + remark);
    }

    /** Takes those variables that the spec leaves open. */
    private String initially(Map<String, String> names, Map<String, String> types) {
        String parameters = names.entrySet().stream()
                .filter(name -> shape.open().contains(name.getKey()))
                .map(name -> types.get(name.getValue()) + " " + name.getValue())
                .collect(Collectors.joining(", "));
        return """
                    /** Begins where the behavior does: the spec has several initial states. */
                    @Initially
                    void initially(%1$s) {
                        throw new UnsupportedOperationException("initially: bring your implementation into this state");
                    }
                """.formatted(parameters);
    }

    private static String nested(JavaTypes types) {
        return types.records().values().stream()
                .map(declaration -> "\n    " + declaration + "\n")
                .collect(Collectors.joining());
    }

    private String header(Set<String> imports) {
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + imports.stream().map(type -> "import " + type + ";\n").collect(Collectors.joining())
                + (imports.isEmpty() ? "" : "\n");
    }

    private String method(Shape action, Map<String, String> methods, JavaTypes types) {
        boolean isFound = JavaNames.isPlain(action.name()) && !Scope.isAmbiguous(action.name(), actionNames());
        String parameters = parameters(action, types).entrySet().stream()
                .map(parameter -> parameter.getValue() + " " + parameter.getKey())
                .collect(Collectors.joining(", "));
        return """
                    /** %1$s */
                    @Action%2$s
                    void %3$s(%4$s) {
                        throw new UnsupportedOperationException("%5$s: make your implementation take this step");
                    }
                """.formatted(
                        place(action),
                        isFound ? "" : "(\"" + action.name() + "\")",
                        methods.get(action.name()),
                        parameters,
                        action.name());
    }

    private static Map<String, String> parameters(Shape action, JavaTypes types) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Scope.names(action.parameters().keySet(), Set.of(), JavaNames::member)
                .forEach((name, java) ->
                        parameters.put(java, types.of(action.parameters().getOrDefault(name, List.of()), name)));
        return parameters;
    }

    private static String place(Shape action) {
        return "{@code " + action.name()
                + (action.parameters().isEmpty()
                        ? ""
                        : "(" + String.join(", ", action.parameters().keySet()) + ")")
                + "}"
                + (action.location() == null
                        ? "."
                        : ", " + action.location().module() + " line "
                                + action.location().beginLine() + ".");
    }
}
