package primed.trace.itf;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells which records all readers of ITF take for records. */
final class FieldNames {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Python's keywords: itf-py makes a named tuple of a record, whose fields must not be called so. */
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /** What Apalache's lexer of types takes for something else than a name. */
    private static final Set<String> TYPES = Set.of("Bool", "Int", "Real", "Rec", "Seq", "Set", "Str", "Variant");

    private FieldNames() {}

    /**
     * Whether records may have these fields. Apalache wants identifiers that name no type, itf-py no keywords of Python
     * and no underscore at the beginning, and Quint takes whatever has a field {@code tag} for a variant.
     */
    static boolean suitAll(Set<String> fields) {
        return fields.stream()
                .allMatch(field -> IDENTIFIER.matcher(field).matches()
                        && !KEYWORDS.contains(field)
                        && !TYPES.contains(field)
                        && !field.equals("tag"));
    }
}
