package primed.cli;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
    private Numbers() {}

    /** For example {@code 1,329}. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** For example {@code 1 test} or {@code 94 tests}. */
    static String of(long number, String thing) {
        return of(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
