package primed.tlc;

import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of TLC's statistics and progress, with the separators and digits of any locale. */
final class Numbers {
    private static final String NUMBER = "(-?\\p{Nd}[\\p{Nd}.,'\u2019\u00a0\u202f]*)";
    private static final Pattern TOTAL = Pattern.compile(NUMBER + " states generated|states generated: " + NUMBER);
    private static final Pattern DISTINCT = Pattern.compile(NUMBER + " distinct states found");
    private static final Pattern LEFT = Pattern.compile(NUMBER + " states left on queue");
    private static final Pattern DEPTH = Pattern.compile("graph search is " + NUMBER);
    /** In a few digits, so that no sum of them is too long for a duration in milliseconds. */
    private static final Pattern ELAPSED = Pattern.compile("Finished in ((?:\\d{1,11}(?:d|h|min|s|ms)\\b ?)+)");

    private static final Pattern PART = Pattern.compile("(\\d+)([a-z]+)");
    private static final Pattern LEVEL = Pattern.compile("Progress\\(" + NUMBER + "\\)");

    private Numbers() {}

    /** Reads statistics (2199, 2204, 2210). */
    static Statistics statistics(String text) {
        return new Statistics(find(TOTAL, text), find(DISTINCT, text), find(LEFT, text), null);
    }

    /** Reads progress (2200, 2206, 2209). */
    static Progress progress(String text) {
        return new Progress(find(LEVEL, text), find(TOTAL, text), find(DISTINCT, text), find(LEFT, text));
    }

    /** Reads the depth of the search (2194). */
    static @Nullable Long depth(String text) {
        return find(DEPTH, text);
    }

    /** Reads how long a run took (2186): in milliseconds, or like {@code 01h 02min}, as the server of TLC tells it. */
    static @Nullable Duration elapsed(String text) {
        Matcher matcher = ELAPSED.matcher(text);
        return matcher.find()
                ? PART.matcher(matcher.group(1)).results().map(Numbers::part).reduce(Duration.ZERO, Duration::plus)
                : null;
    }

    private static Duration part(MatchResult part) {
        long number = Long.parseLong(part.group(1));
        return switch (part.group(2)) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            case "min" -> Duration.ofMinutes(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMillis(number);
        };
    }

    private static @Nullable Long find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return number.startsWith("-") ? null : digits(number);
    }

    private static long digits(String number) {
        return number.codePoints()
                .filter(Character::isDigit)
                .mapToLong(digit -> Character.digit(digit, 10))
                .reduce(0, (value, digit) -> value * 10 + digit);
    }
}
