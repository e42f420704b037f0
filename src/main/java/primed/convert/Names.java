package primed.convert;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of a spec and names of Java that mean the same: {@code SendAck}, {@code sendAck} and {@code send_ack}. */
public final class Names {
    private Names() {}

    /** Whether two names are equal but for case and underscores. */
    public static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /** The candidate that is the name itself, or else the only one that is the same but for case and underscores. */
    public static Optional<String> match(String name, Collection<String> candidates) {
        if (candidates.contains(name)) {
            return Optional.of(name);
        }
        List<String> alike = candidates.stream()
                .filter(other -> same(name, other))
                .distinct()
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static String normal(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
