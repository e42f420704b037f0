package primed.cli;

import java.util.Optional;
import primed.tlc.Problem;

/** Tells which option gives TLC more of what it ran out of. */
final class ResourceHints {
    private ResourceHints() {}

    static Optional<String> hint(Problem problem) {
        String message = problem.message();
        if (message.contains("StackOverflowError")) {
            return Optional.of("If the recursion ends, give TLC a larger stack: --stack 64m.");
        }
        return message.contains("OutOfMemoryError") || message.startsWith("Java ran out of memory")
                ? Optional.of("Give TLC more memory: --heap 4g.")
                : Optional.empty();
    }
}
