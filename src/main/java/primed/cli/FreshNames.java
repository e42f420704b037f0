package primed.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names in one place, a folder or a page: no two of them the same, not even where capitals make no difference. */
final class FreshNames {
    private final Set<String> taken = new HashSet<>();

    /** The wanted name if it is free; else the first that is, with {@code -2}, {@code -3} and so on at its end. */
    String take(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }
}
