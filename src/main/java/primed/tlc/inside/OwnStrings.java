package primed.tlc.inside;

import java.util.List;

/**
 * The strings that TLC's own classes have in their static fields. TLC numbers strings as it meets them, and by these
 * numbers it orders strings and model values and makes fingerprints. TLC's own come first, in one order: else the order
 * of a search, and with it the counterexample to a liveness property, would depend on what else a JVM has run before.
 */
final class OwnStrings {
    /** The classes whose initializers number strings, in 2.18 and in newer TLCs. */
    private static final List<String> CLASSES = List.of(
            "tla2sany.st.SyntaxTreeConstants",
            "tla2sany.st.Location",
            "tla2sany.parser.Operators",
            "tla2sany.semantic.Context",
            "tla2sany.semantic.Generator",
            "tlc2.util.SimpUtil",
            "tlc2.tool.Action",
            "tlc2.tool.PossibleAction",
            "tlc2.value.impl.RecordValue",
            "tlc2.value.impl.RecordValue$PrintTLCState",
            "tlc2.value.impl.CounterExample",
            "tlc2.module.TLC",
            "tlc2.module.TLCGetSet",
            "tlc2.module._Possible");

    private OwnStrings() {}

    /** Has them numbered, if they are not; to be called before a spec is read. */
    static void number() {
        for (String name : CLASSES) {
            try {
                Class.forName(name);
            } catch (ClassNotFoundException | LinkageError e) {
                // another TLC, which has no such class, or cannot do without what its classes need
            }
        }
    }
}
