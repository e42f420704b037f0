package primed.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives names to the parts of a page: of letters, digits and hyphens, none twice. */
final class FreshIds {
    private final Set<String> given = new HashSet<>();

    String of(String text) {
        String base = "b-"
                + text.replaceAll("([a-z])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String id = base;
        for (int i = 2; !given.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }
}
