package primed.tlc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of the service that wrote a line, where a log holds those of several: {@code tlc-1 | } of docker compose and
 * foreman, {@code [check/tlc] | } of act, {@code [pod/tlc-1/tlc] } of kubectl, {@code tlc[123]: } of a journal. It is
 * no level of a logger, and no time.
 */
final class ServiceName {
    /** The name in what stands before a line. */
    static final Pattern PATTERN =
            Pattern.compile("(?<!\\S)(?!\\[?(?i:trace|debug|info|notice|warn|warning|error|severe"
                    + "|fatal|critical|success|stdout|stderr|am|pm)\\b)"
                    + "(?:(?:[\\p{L}_][\\w.@/-]*|\\[(?![^\\]]*\\d:\\d)\\p{L}[^\\]]*\\])(?=\\s*\\|)"
                    + "|\\[pod/[^\\]]*\\]|[\\p{L}_][\\w.@/-]*\\[\\d+\\](?=:))");

    private ServiceName() {}

    /** The name in what stands before a line; null if there is none. */
    static @Nullable String in(String prefix) {
        Matcher name = PATTERN.matcher(prefix);
        return name.find() ? name.group() : null;
    }
}
