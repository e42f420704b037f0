package primed.cli;

import java.util.Locale;

/** Gives names to the parts of a page: of letters, digits and hyphens, none twice. */
final class FreshIds {
    private final FreshNames given = new FreshNames();

    String of(String text) {
        String base = "b-"
                + text.replaceAll("([a-z])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return given.take(base);
    }
}
