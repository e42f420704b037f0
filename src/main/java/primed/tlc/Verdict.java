package primed.tlc;

import java.util.regex.Pattern;

/** What an error message of TLC means; where there are several, the one that comes first here decides. */
enum Verdict {
    USAGE(Result.CONFIG_ERROR),
    SANY(Result.PARSE_ERROR),
    ASSUMPTION(Result.ASSUMPTION_FAILURE),
    SAFETY(Result.SAFETY_FAILURE),
    DEADLOCK(Result.DEADLOCK_FAILURE),
    LIVENESS(Result.LIVENESS_FAILURE),
    TAUTOLOGY(Result.EVALUATION_ERROR),
    POSTCONDITION(Result.POSTCONDITION_FAILURE),
    ASSERTION(Result.ASSERTION_FAILURE),
    RESOURCES(Result.CRASH),
    CONFIGURATION(Result.CONFIG_ERROR),
    EVALUATION(Result.EVALUATION_ERROR);

    /** Errors of the JVM in its own words: exhausted memory, and classes that do not fit together. */
    private static final Pattern JVM_ERROR =
            Pattern.compile("\\bjava\\.lang\\.(?:OutOfMemory|StackOverflow|Linkage|NoClassDefFound"
                    + "|UnsupportedClassVersion|ClassFormat|Verify|NoSuchMethod|NoSuchField|IncompatibleClassChange|AbstractMethod"
                    + "|IllegalAccess)Error\\b");

    private static final Pattern OF_CONFIGURATION =
            Pattern.compile("The exception was a tlc2\\.tool\\.ConfigFileException");

    private final Result result;

    Verdict(Result result) {
        this.result = result;
    }

    Result result() {
        return result;
    }

    /** Whether states are wrong, and not an expression: no expression's place belongs to it. */
    boolean isOfStates() {
        return this == SAFETY || this == DEADLOCK || this == LIVENESS;
    }

    /** The meaning of one error message; TLC 2.18 reports the JVM's errors as any other exception (1000). */
    static Verdict of(Message message) {
        boolean failed = message.severity() == Message.BUG || isOfJvm(message);
        return failed ? RESOURCES : isAboutConfiguration(message) ? CONFIGURATION : of(message.code());
    }

    private static Verdict of(int code) {
        return switch (code) {
            case 1101, 1102 -> USAGE;
            case 3002, 2171 -> SANY;
            case 2104, 2105 -> ASSUMPTION;
            case 2107, 2108, 2110, 2112 -> SAFETY;
            case 2114 -> DEADLOCK;
            case 2116 -> LIVENESS;
            case 2253 -> TAUTOLOGY;
            case 2404, 2405 -> POSTCONDITION;
            case 2132 -> ASSERTION;
            case 1001, 1002, 1003, 1005 -> RESOURCES;
            case 2115, 2146, 2272, 2273, 2274, 2280, 2281 -> CONFIGURATION;
            case 5001, 5002, 5003, 5004, 5005, 5006 -> CONFIGURATION;
            default -> code >= 2222 && code <= 2245 ? CONFIGURATION : EVALUATION;
        };
    }

    /** The message inside that says more may be cut off. */
    private static boolean isAboutConfiguration(Message message) {
        return isException(message, OF_CONFIGURATION);
    }

    private static boolean isOfJvm(Message message) {
        return message.text().startsWith("This was a Java StackOverflowError") || isException(message, JVM_ERROR);
    }

    /** The spec's strings may hold these words too. */
    private static boolean isException(Message message, Pattern words) {
        return message.code() == 1000
                && Quotes.firstOutside(words, message.text()).isPresent();
    }
}
