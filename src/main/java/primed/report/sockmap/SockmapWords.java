package primed.report.sockmap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import primed.report.review.Verdict;

/** The names of the sockmap spec in a word or two. */
public final class SockmapWords {
    /** The readers, the one that the question is about first. */
    static final List<String> READERS = List.of("flaky", "loop", "twoPhase", "hardened", "blocking", "pollBlocking");

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "flaky", "the old selftest: wait for FIONREAD, poll, one recv",
            "loop", "the proposed fix: poll and recv until all bytes are in",
            "twoPhase", "the merged fix: wait for FIONREAD 2, read 2, wait for 8, read 8",
            "hardened", "the loop, but EAGAIN after a positive poll means poll again",
            "blocking", "a loop of recv that may sleep, without poll",
            "pollBlocking", "poll, then a recv that may sleep");

    private static final Map<String, String> VIOLATIONS = Map.of(
            "NoShortReadInv", "short read",
            "NoTruncationInv", "bytes cut off",
            "InOrderInv", "order lost",
            "NoEagainInv", "EAGAIN",
            "NoSpinInv", "spins",
            "EndsProp", "never ends",
            "RefinesByteChannelProp", "no byte channel");

    /** What one wants of a reader, and what a model says that was asked about it and broke nothing. */
    static final Map<String, String> WANTED = new TreeMap<>(Map.of(
            "NoShortReadInv", "no short read",
            "NoEagainInv", "no EAGAIN",
            "InOrderInv", "in order",
            "EndsProp", "ends"));

    private SockmapWords() {}

    /** What a reader is called: {@code two-phase}. */
    static String reader(String constant) {
        return constant.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    static String description(String constant) {
        return DESCRIPTIONS.getOrDefault(constant, "");
    }

    /** What the violation of a property means for a reader; the property itself where that is not known. */
    public static String violation(String property) {
        return VIOLATIONS.getOrDefault(property, property);
    }

    /** The verdict in a word or two: safe is only what was asked about all that one wants of a reader. */
    static String verdict(CheckedReader model) {
        Verdict verdict = model.verdict();
        String property = verdict.property();
        if (verdict.result().equals("success")) {
            return model.isAskedAll()
                    ? "safe"
                    : WANTED.entrySet().stream()
                            .filter(wanted -> model.asked().contains(wanted.getKey()))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.joining(", "));
        }
        return property == null ? verdict.result() : violation(property);
    }
}
