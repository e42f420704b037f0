package primed.cli;

import java.util.Optional;
import java.util.stream.Stream;
import primed.tlc.Problem;

/** Tells what can be done about a problem, where that is known. */
final class Hints {
    private Hints() {}

    static Stream<String> about(Problem problem) {
        return Stream.of(MissingModules.hint(problem), resources(problem), configuration(problem), newer(problem))
                .flatMap(Optional::stream);
    }

    private static Optional<String> resources(Problem problem) {
        String message = problem.message();
        if (message.contains("StackOverflowError")) {
            return Optional.of("If the recursion ends, give TLC a larger stack: --stack 64m.");
        }
        if (message.contains("No space left on device")) {
            return Optional.of(
                    "TLC keeps its files in the folder for temporary files, where the disk is full. Make room"
                            + " there, or name another: java -Djava.io.tmpdir=FOLDER -jar primed.jar.");
        }
        return message.contains("OutOfMemoryError")
                        || message.startsWith("Java ran out of memory")
                        || message.equals("Java heap space")
                        || message.equals("GC overhead limit exceeded")
                ? Optional.of("Give TLC more memory: --heap 4g.")
                : Optional.empty();
    }

    private static Optional<String> configuration(Problem problem) {
        boolean isMissing = problem.message().startsWith("There is no file ")
                && String.valueOf(problem.module()).endsWith(".cfg");
        return isMissing ? Optional.of("Write one, or name another by --config.") : Optional.empty();
    }

    private static Optional<String> newer(Problem problem) {
        return problem.message().contains(" in a configuration, a newer one does: ")
                ? Optional.of("Name a newer TLC: --tla2tools tla2tools.jar, or the variable TLA2TOOLS_JAR.")
                : Optional.empty();
    }
}
