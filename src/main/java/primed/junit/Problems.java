package primed.junit;

import java.util.List;

/** What is wrong with a test class. */
final class Problems {
    private Problems() {}

    /** All that is wrong, in one message. */
    static SpecTestException exception(Class<?> type, String spec, List<String> problems) {
        return new SpecTestException(type.getSimpleName() + " does not fit " + spec + "; nothing was run:\n  "
                + String.join("\n  ", problems));
    }
}
