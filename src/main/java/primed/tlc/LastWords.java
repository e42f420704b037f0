package primed.tlc;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/**
 * What is said outside of TLC's messages by the JVM, a shell or a CI about a run that did not end by itself. The spec's
 * own output does not count: it holds strings in quotes, and values. Only of a word alone, such as {@code Killed}, one
 * cannot know who said it, for it may be a model value; what comes after it tells.
 */
final class LastWords {
    private static final int LONGEST = 1000;
    private static final List<Pattern> TIMEOUTS = patterns(
            ".*exit code:? 124\\b.*",
            ".*exceeded the maximum execution time.*",
            ".*execution took longer than .* seconds.*",
            ".*(?:timed out|timeout) after \\d+.*");
    private static final List<Pattern> ENDS =
            patterns("##\\[error\\].*", ".*Process completed with exit code \\d+\\.?");
    private static final List<Pattern> CRASHES = patterns(
            "Exception in thread \\S+.*|Exception in thread \".*\" .*",
            ".*java\\.lang\\.(?:OutOfMemoryError|StackOverflowError|InternalError|NoClassDefFoundError).*",
            "# A fatal error has been detected by the Java Runtime Environment:.*",
            "# There is insufficient memory for the Java Runtime Environment.*",
            "OpenJDK 64-Bit Server VM warning: INFO: os::commit_memory.*",
            "Error: (?:Could not|A fatal|A JNI).*",
            "(?:.*: line \\d+: +\\d+ |.*\\bpid \\d+ )?(?:Killed|Terminated|Aborted|Segmentation fault)\\b(?: *\\(core dumped\\))?(?:  .*)?",
            ".*exit code:? (?:134|137|139|143|130)\\b.*",
            ".*\\b(?:oom-kill|OOMKilled|Out of memory: Killed process)\\b.*");

    private static final Pattern MODEL_VALUE = Pattern.compile("\\w+");

    private @Nullable Result result;
    private @Nullable String words;

    private static List<Pattern> patterns(String... texts) {
        return Arrays.stream(texts).map(Pattern::compile).toList();
    }

    /**
     * Hears a line that is in no message.
     *
     * @return whether it tells that the run is over
     */
    boolean hear(String line) {
        boolean mayBeTheSpecs = line.indexOf('"') >= 0 && !line.startsWith("Exception in thread");
        if (line.length() > LONGEST || mayBeTheSpecs) {
            return false;
        }
        if (isAny(TIMEOUTS, line)) {
            note(Result.TIMEOUT, line);
        } else if (isAny(CRASHES, line)) {
            note(result == null ? Result.CRASH : result, line);
        } else {
            return isAny(ENDS, line);
        }
        return true;
    }

    private static boolean isAny(List<Pattern> patterns, String line) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }

    private void note(Result kind, String line) {
        if (kind != result) {
            result = kind;
            words = line.strip();
        }
    }

    /** Whether a line shows that the spec said these words, since it goes on printing: a value that is no word. */
    boolean areRefutedBy(String line) {
        return words != null
                && MODEL_VALUE.matcher(words).matches()
                && !MODEL_VALUE.matcher(line.strip()).matches()
                && isValue(line);
    }

    private static boolean isValue(String line) {
        try {
            ValueParser.parse(line);
            return true;
        } catch (ValueSyntaxException e) {
            return false;
        }
    }

    /** {@link Result#CRASH} or {@link Result#TIMEOUT}, or null if nothing of the kind was said. */
    @Nullable
    Result result() {
        return result;
    }

    /** The line that says so. */
    @Nullable
    String words() {
        return words;
    }
}
