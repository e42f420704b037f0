package primed.init;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names in Java for names of a spec; they differ from these in case and underscores only. */
final class JavaNames {
    /** No component of a record may be called so. */
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaNames() {}

    /** A method, a parameter or a component. */
    static String member(String name) {
        String plain = plain(name);
        String lower = plain.equals(plain.toUpperCase(Locale.ROOT))
                ? plain.toLowerCase(Locale.ROOT)
                : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
        return SourceVersion.isKeyword(lower) || OF_OBJECT.contains(lower) ? lower + "_" : lower;
    }

    /** A class. */
    static String type(String name) {
        String plain = plain(name);
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    /** A constant of an enum: {@code SendAck} becomes {@code SEND_ACK}. */
    static String constant(String name) {
        return plain(name).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Whether the spec's name is found again by the Java name. */
    static boolean isPlain(String name) {
        return plain(name).equals(name);
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    }
}
