package primed.tlc.inside;

import java.util.List;
import java.util.Objects;
import tla2sany.st.SyntaxTreeConstants;

/**
 * The strings of the language that TLC's own classes have in their static fields. TLC numbers strings as it meets them,
 * orders strings and model values by these numbers, and makes fingerprints of them. Those of the language come first,
 * in one order: else the order of a search, and with it the counterexample to a liveness property, would depend on what
 * a JVM has run before.
 */
final class OwnStrings {
    /** The classes that number them, in 2.18 and in newer TLCs. */
    private static final List<String> CLASSES = List.of(
            "tla2sany.st.Location",
            "tla2sany.parser.Operators",
            "tla2sany.semantic.Context",
            "tla2sany.semantic.Generator",
            "tlc2.util.SimpUtil",
            "tlc2.tool.Action");

    private OwnStrings() {}

    /** Has them numbered, if they are not; to be called before a spec is read. */
    static void number() {
        try {
            Objects.requireNonNull(SyntaxTreeConstants.SyntaxNodeImage); // of an interface, whose fields may be moved
        } catch (LinkageError e) {
            // another TLC
        }
        for (String name : CLASSES) {
            try {
                Class.forName(name);
            } catch (ClassNotFoundException | LinkageError e) {
                // another TLC, which has no such class, or cannot do without what its classes need
            }
        }
    }
}
