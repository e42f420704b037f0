package primed.init;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;

/** The names that are taken at one place of a Java source; each new one differs from them. */
final class Scope {
    private final Set<String> taken = new LinkedHashSet<>();

    private Scope(Collection<String> taken) {
        this.taken.addAll(taken);
    }

    /**
     * Names in Java by the names of the spec.
     *
     * <p>Names of the spec that differ in case and underscores only stay as they are where they can, as they are found
     * again by nothing else.
     *
     * @param taken what cannot be used
     * @param style how a name is written in Java usually
     */
    static Map<String, String> names(Collection<String> ofSpec, Collection<String> taken, UnaryOperator<String> style) {
        Scope scope = new Scope(taken);
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : ofSpec) {
            boolean stays = isAmbiguous(name, ofSpec) && SourceVersion.isName(name);
            names.put(name, scope.take(stays ? name : style.apply(name), name));
        }
        return names;
    }

    /** Whether another name differs in case and underscores only. */
    static boolean isAmbiguous(String name, Collection<String> names) {
        return names.stream()
                        .filter(other -> normal(other).equals(normal(name)))
                        .count()
                > 1;
    }

    private static String normal(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private String take(String name, String ofSpec) {
        if (taken.add(name)) {
            return name;
        }
        if (SourceVersion.isName(ofSpec) && taken.add(ofSpec)) {
            return ofSpec;
        }
        String free = name + "_";
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }
}
