package primed.init;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names in Java for names of a spec; they differ from these in case and underscores only. */
final class JavaNames {
    /** No component of a record may be called so. */
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaNames() {}

    /** A method, a parameter or a component. */
    static String member(String name) {
        String humps = humps(name);
        String lower = humps.equals(humps.toUpperCase(Locale.ROOT))
                ? humps.toLowerCase(Locale.ROOT)
                : humps.substring(0, 1).toLowerCase(Locale.ROOT) + humps.substring(1);
        return SourceVersion.isKeyword(lower) || OF_OBJECT.contains(lower) ? lower + "_" : lower;
    }

    /** A class. */
    static String type(String name) {
        String humps = humps(name);
        return humps.substring(0, 1).toUpperCase(Locale.ROOT) + humps.substring(1);
    }

    /** A constant of an enum: {@code SendAck} becomes {@code SEND_ACK}. */
    static String constant(String name) {
        return plain(name).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Whether the spec's name is found again by the Java name. */
    static boolean isPlain(String name) {
        return plain(name).equals(name);
    }

    /** {@code recv_msg} and {@code RECV_MSG} become {@code recvMsg}; a single word stays as it is. */
    private static String humps(String name) {
        String plain = plain(name);
        List<String> words =
                Arrays.stream(plain.split("_")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty() || Character.isDigit(words.get(0).charAt(0))) {
            return plain;
        }
        boolean shouts = words.size() > 1 && plain.equals(plain.toUpperCase(Locale.ROOT));
        UnaryOperator<String> quiet = word -> shouts ? word.toLowerCase(Locale.ROOT) : word;
        return quiet.apply(words.get(0))
                + words.stream()
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + quiet.apply(word.substring(1)))
                        .collect(Collectors.joining());
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    }
}
