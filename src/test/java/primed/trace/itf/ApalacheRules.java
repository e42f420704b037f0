package primed.trace.itf;

import static primed.trace.itf.ReaderRules.require;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Apalache's reader: each variable has a type in {@code #meta.varTypes}, and each expression is of its type. */
final class ApalacheRules {
    /** What its lexer of types does not take for a name. */
    private static final Set<String> TOKENS = Set.of("Bool", "Int", "Real", "Str", "Set", "Seq", "Rec", "Variant");

    private final String type;
    private int at;

    private ApalacheRules(String type) {
        this.type = type;
    }

    static void check(JsonNode trace) {
        JsonNode types = trace.path("#meta").path("varTypes");
        require(types.isObject(), "no varTypes", trace.path("#meta"));
        Set<String> variables = new HashSet<>();
        trace.path("vars").forEach(name -> variables.add(name.asString()));
        require(variables.equals(new HashSet<>(types.propertyNames())), "varTypes are not those of vars", types);
        for (JsonNode state : trace.path("states")) {
            Set<String> names = new HashSet<>(state.propertyNames());
            names.remove("#meta");
            require(names.equals(variables), "variables", state);
            names.forEach(name -> {
                ApalacheRules rules = new ApalacheRules(types.path(name).asString());
                rules.check(state.path(name), true);
                require(rules.at == rules.type.length(), "a type that goes on at " + rules.at, types.path(name));
            });
        }
    }

    private boolean take(String token) {
        while (at < type.length() && type.charAt(at) == ' ') {
            at++;
        }
        boolean there = type.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private void expect(String token, JsonNode node) {
        require(take(token), "expected " + token + " at " + at + " of " + type, node);
    }

    private String word() {
        take("");
        int start = at;
        while (at < type.length() && (Character.isLetterOrDigit(type.charAt(at)) || type.charAt(at) == '_')) {
            at++;
        }
        return type.substring(start, at);
    }

    /** Reads a type and checks the expression; without one the type is only read. */
    private void check(JsonNode node, boolean there) {
        if (take("Seq(")) {
            require(!there || node.isArray(), "a sequence", node);
            all(node, there);
            expect(")", node);
        } else if (take("Set(")) {
            require(!there || isOnly(node, "#set"), "a set", node);
            all(node.path("#set"), there);
            expect(")", node);
        } else if (take("<<")) {
            tuple(node, there);
        } else if (take("{")) {
            record(node, there);
        } else if (take("(")) {
            function(node, there);
        } else {
            atom(word(), node, there);
        }
    }

    private void all(JsonNode children, boolean there) {
        int start = at;
        check(children, false);
        int end = at;
        if (there) {
            for (JsonNode child : children) {
                at = start;
                check(child, true);
            }
        }
        at = end;
    }

    private void tuple(JsonNode node, boolean there) {
        require(!there || isOnly(node, "#tup"), "a tuple", node);
        int count = 0;
        do {
            check(node.path("#tup").path(count), there);
            count++;
        } while (take(","));
        expect(">>", node);
        require(!there || node.path("#tup").size() == count, "a tuple's length", node);
    }

    private void record(JsonNode node, boolean there) {
        Set<String> fields = new LinkedHashSet<>();
        do {
            String field = word();
            require(field.matches("[A-Za-z_][A-Za-z0-9_]*") && !TOKENS.contains(field), "a field", node);
            fields.add(field);
            expect(":", node);
            check(node.path(field), there);
        } while (take(","));
        expect("}", node);
        require(!there || fields.equals(new HashSet<>(node.propertyNames())), "a record's fields", node);
    }

    private void function(JsonNode node, boolean there) {
        require(!there || isOnly(node, "#map"), "a function", node);
        int start = at;
        pair(node, node, false);
        int end = at;
        for (JsonNode pair : node.path("#map")) {
            require(pair.size() == 2, "a pair", pair);
            at = start;
            pair(pair.path(0), pair.path(1), there);
        }
        at = end;
        expect(")", node);
    }

    private void pair(JsonNode key, JsonNode value, boolean there) {
        check(key, there);
        expect("->", value);
        check(value, there);
    }

    private static void atom(String name, JsonNode node, boolean there) {
        require(!name.isEmpty(), "a type", node);
        boolean fits = switch (name) {
            case "Bool" -> node.isBoolean();
            case "Int" -> isOnly(node, "#bigint");
            case "Str" -> node.isString() && !node.asString().matches("[a-zA-Z0-9_]+_OF_[A-Z_][A-Z0-9_]*");
            default -> node.isString() && node.asString().matches("[a-zA-Z0-9_]+_OF_" + name);
        };
        require(!there || fits, "a value of type " + name, node);
    }

    private static boolean isOnly(JsonNode node, String key) {
        return node.isObject() && node.size() == 1 && node.has(key);
    }
}
