package primed.tlc;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The error messages of a run: the first of each code and violated property, whatever it is nested in. */
final class Errors {
    private static final int ANY_EXCEPTION = 1000;
    private static final int NESTED_EXPRESSIONS = 2103;
    /** Names the expression whose value could not be computed when the state was to be stored. */
    private static final int FINGERPRINT = 2147;
    /** TLC 2.18 prints a thousand of them when its stack overflows. */
    private static final Pattern STACK_FRAME = Pattern.compile("\n\\s+at .*");
    /** What is violated by an initial state, which is printed after it (2107, 2108). */
    private static final Set<Integer> BY_INITIAL_STATE = Set.of(2107, 2108);

    private static final Pattern FRAME =
            Pattern.compile("TLC threw an unexpected exception\\.\nThis was probably caused by an"
                    + " error in the spec or model\\.\nSee the User Output or TLC Console for clues to what happened\\.\n"
                    + "The exception was an? (\\S+)\n(?:: )?");
    /** The class of TLC's exceptions, which Java writes before what they say. */
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^((?:: )?)util\\.Assert\\$TLC\\w*Exception: ");

    /** What {@code isValid} of TLC says outside of any evaluation: the nested expressions are older ones then. */
    private static final String NOT_BOOLEAN = "TLC expected a boolean value, but did not find one.";
    /** How TLC's messages about its files begin (2125, 2127). */
    private static final Pattern WHEN = Pattern.compile("^when (?=reading|writing)");

    private static final Set<Integer> HEADLINES_OF_TRACES = Set.of(2121, 2264);

    private final Map<Kind, Message> firstByKind = new LinkedHashMap<>();
    private @Nullable Message nestedExpressions;

    /** What an error is about: a run that goes on after errors may violate several properties. */
    private record Kind(int code, @Nullable String property) {
        static Kind of(Message message) {
            return new Kind(message.code(), ViolatedProperty.in(message));
        }
    }

    /** Whether an error message only adds to another one: a headline of a trace, or where an expression stands. */
    static boolean isAboutAnother(Message message) {
        return message.code() == NESTED_EXPRESSIONS || HEADLINES_OF_TRACES.contains(message.code());
    }

    void accept(Message message) {
        if (message.isError()) {
            add(message);
        } else {
            message.nested().forEach(this::accept);
        }
    }

    private void add(Message message) {
        if (message.code() == NESTED_EXPRESSIONS) {
            nestedExpressions = nestedExpressions == null ? message : nestedExpressions;
        } else if (!isAboutAnother(message) && !isUnsaid(message)) {
            firstByKind.putIfAbsent(Kind.of(message), message);
        }
        message.nested().forEach(this::add);
    }

    /** Whether only a beginning is left of the words that TLC has for every exception: nobody knows what failed. */
    private static boolean isUnsaid(Message message) {
        if (message.complete() || message.code() != ANY_EXCEPTION || Verdict.of(message) != Verdict.EVALUATION) {
            return false;
        }
        Matcher frame = FRAME.matcher(message.text());
        return frame.lookingAt() ? ": ".startsWith(message.text().substring(frame.end())) : frame.hitEnd();
    }

    /** The message that gives the verdict, or null if there is none: where an expression stands (2103) is no reason. */
    @Nullable
    Message reason() {
        return ordered().findFirst().orElse(null);
    }

    /** What is wrong and where, the reason of the verdict first. */
    List<Problem> problems() {
        Collection<Message> outer = firstByKind.values().stream()
                .filter(message -> firstByKind.values().stream()
                        .noneMatch(other -> other.nested().contains(message)))
                .toList();
        Stream<Message> told = ordered().filter(message -> outer.contains(message) || message.equals(reason()));
        return told.map(this::problem).distinct().toList();
    }

    private Stream<Message> ordered() {
        return firstByKind.values().stream().sorted(Comparator.comparing(Verdict::of));
    }

    private Problem problem(Message message) {
        Places.Place place = Verdict.of(message) == Verdict.ASSERTION ? expression(message) : null;
        place = place == null ? Places.first(withoutState(message)) : place;
        place = place == null ? Places.ofEndlessValue(message.text()) : place;
        place = place == null ? expression(message) : place;
        Message fingerprint = firstByKind.get(new Kind(FINGERPRINT, null));
        if (place == null && fingerprint != null && Verdict.of(message) == Verdict.EVALUATION) {
            place = Places.innermost(fingerprint.text());
        }
        return Problem.at(place, withoutReason(message));
    }

    /** What a message adds to the one inside it that gives the verdict, and is told first. */
    private String withoutReason(Message message) {
        Message reason = reason();
        return reason != null && message.nested().contains(reason)
                ? text(message).replace(reason.text(), "").strip()
                : text(message);
    }

    /** The innermost expression that was evaluated, if the message gives the verdict and an expression is at fault. */
    private Places.@Nullable Place expression(Message message) {
        return nestedExpressions != null
                        && message.equals(reason())
                        && !Verdict.of(message).isOfStates()
                        && !message.text().contains(NOT_BOOLEAN)
                ? Places.last(nestedExpressions.text())
                : null;
    }

    /** The beginning of what a message says. */
    static String headline(Message message) {
        return text(message).lines().findFirst().orElse("");
    }

    private static String text(Message message) {
        boolean isWithState = BY_INITIAL_STATE.contains(message.code())
                && !message.afterFirstLine().isBlank();
        return isWithState
                ? message.firstLine().strip().replaceFirst(":$", "")
                : WHEN.matcher(withoutFrame(message.text())).replaceFirst("TLC failed when ");
    }

    /** A message without the initial state that is printed after it. */
    private static String withoutState(Message message) {
        return BY_INITIAL_STATE.contains(message.code()) ? message.firstLine() : message.text();
    }

    /** A text without the frames of Java's stack. */
    static String withoutStack(String text) {
        return STACK_FRAME.matcher(text).replaceAll("");
    }

    /** What went wrong, without TLC's words for people with a console; a Java error keeps its name. */
    static String withoutFrame(String message) {
        String text = EXCEPTION.matcher(withoutStack(message)).replaceAll("$1").strip();
        Matcher frame = FRAME.matcher(text);
        if (!frame.lookingAt() || frame.end() == text.length()) {
            return text;
        }
        String inside = text.substring(frame.end());
        return frame.group(1).endsWith("Error") && !inside.startsWith(frame.group(1))
                ? frame.group(1) + ": " + inside
                : inside;
    }
}
