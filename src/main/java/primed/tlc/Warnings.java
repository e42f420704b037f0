package primed.tlc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What TLC warns of, each warning once. */
final class Warnings {
    private static final int MOST = 100;
    /** Advice about the garbage collector: it is about the JVM and not about the spec. */
    private static final int COLLECTOR = 2401;

    private final Set<Problem> warnings = new LinkedHashSet<>();

    void accept(Message message) {
        boolean isOne = message.severity() == Message.WARNING && message.code() != COLLECTOR;
        if (isOne) {
            add(Problem.at(Places.first(message.text()), message.text().strip()));
        }
        message.nested().forEach(this::accept);
    }

    void add(Problem warning) {
        if (warnings.size() < MOST) {
            warnings.add(warning);
        }
    }

    List<Problem> all() {
        return List.copyOf(warnings);
    }
}
