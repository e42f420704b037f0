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

    /**
     * Errors of the JVM in its own words: exhausted memory, and classes that do not fit together. They begin a line, or
     * come after other exceptions there; elsewhere it may be the name of a record's field, which TLC does not quote.
     */
    private static final Pattern JVM_ERROR = Pattern.compile(
            "(?m)^(?:: |Caused by: |The exception was an? )?(?:[\\w.$]+: )*java\\.lang\\.(?:OutOfMemory|StackOverflow|Linkage|NoClassDefFound"
                    + "|UnsupportedClassVersion|ClassFormat|Verify|NoSuchMethod|NoSuchField|IncompatibleClassChange|AbstractMethod"
                    + "|IllegalAccess)Error\\b");

    /** The same where TLC leaves out the name of the error: it is all that the message says. */
    private static final Pattern EXHAUSTED = Pattern.compile("Java heap space|GC overhead limit exceeded"
            + "|Requested array size exceeds VM limit|Metaspace|Compressed class space|Direct buffer memory"
            + "|Cannot reserve \\d+ bytes of direct buffer memory.*|[Uu]nable to create (?:new )?native thread.*");

    /** TLC's own files: the class of the exception that it names, or the words of the system alone. */
    private static final Pattern FILE_ERROR = Pattern.compile(
            "(?:\\A|The exception was an? (?:java\\.lang\\.\\w+\\R(?:: )?)?)java\\.n?io\\.[\\w.]*Exception\\b");

    private static final Pattern SYSTEM_ERROR = Pattern.compile("(?:[^\"\\n]+ \\()?(?:No space left on device"
            + "|Disk quota exceeded|Input/output error|Read-only file system|Too many open files)\\)?");

    /** A configuration that cannot be read, or a folder to recover from ({@code -recover}) without a checkpoint. */
    private static final Pattern OF_CONFIGURATION = Pattern.compile("The exception was a (?:"
            + "tlc2\\.tool\\.ConfigFileException|java\\.io\\.FileNotFoundException\\R(?:: )?.*\\.chkpt \\()");

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

    /** Whether it is found among states, so that a behavior and statistics may come after it. */
    boolean isOfSearch() {
        return this != USAGE && this != SANY && this != ASSUMPTION && this != CONFIGURATION;
    }

    /** The meaning of one error message; TLC 2.18 reports the JVM's errors as any other exception (1000). */
    static Verdict of(Message message) {
        if (isAboutConfiguration(message)) {
            return CONFIGURATION;
        }
        boolean failed = message.severity() == Message.BUG || isOfJvm(message) || isOfSystem(message);
        return failed ? RESOURCES : of(message.code());
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
            // TLC's files: its folder, the queue of states, checkpoints, the liveness graph on the disk
            case 2100, 2101, 2125, 2126, 2127, 2129, 2134, 2135, 2137, 2138 -> RESOURCES;
            case 2160, 2161, 2162, 2163, 2167, 2174, 2175, 2270 -> RESOURCES;
            case 2254 -> USAGE; // options for the set of fingerprints that do not fit together
            case 2115, 2146, 2272, 2273, 2274, 2281 -> CONFIGURATION;
            case 2244 -> EVALUATION; // a real number in the spec, among the codes about the configuration
            case 5001, 5002, 5003, 5004, 5005, 5006 -> CONFIGURATION;
            default -> code >= 2222 && code <= 2245 ? CONFIGURATION : EVALUATION;
        };
    }

    /** The message inside that says more may be cut off. */
    private static boolean isAboutConfiguration(Message message) {
        return isException(message, OF_CONFIGURATION);
    }

    private static boolean isOfJvm(Message message) {
        return message.text().startsWith("This was a Java StackOverflowError")
                || isException(message, JVM_ERROR)
                || isAll(message, EXHAUSTED);
    }

    private static boolean isOfSystem(Message message) {
        return isException(message, FILE_ERROR) || isAll(message, SYSTEM_ERROR);
    }

    private static boolean isAll(Message message, Pattern words) {
        return message.code() == 1000 && words.matcher(message.text().strip()).matches();
    }

    /** The spec's strings may hold these words too. */
    private static boolean isException(Message message, Pattern words) {
        return message.code() == 1000
                && Quotes.firstOutside(words, message.text()).isPresent();
    }
}
