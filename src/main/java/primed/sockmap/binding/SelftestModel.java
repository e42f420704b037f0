package primed.sockmap.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.InMemorySockmap.Setup;
import primed.sockmap.reference.KernelSemantics;
import primed.sockmap.reference.Verdict;

/**
 * The constants of a model of {@code MCSelftest.tla}, as its configuration assigns them.
 *
 * <p>What is not assigned is as in the selftest on Linux 6.18, read by the recv loop.
 */
public final class SelftestModel {
    /** The selftest's expectation for UDP: the length of the message that c1 sends first. */
    static final int FIRST_MESSAGE = 2;

    private static final Map<String, String> SELFTEST = Map.ofEntries(
            Map.entry("Payload", "SelftestPayload"),
            Map.entry("From", "SelftestFrom"),
            Map.entry("Program", "OneThread"),
            Map.entry("Transport", "UDP"),
            Map.entry("OwnVerdict", "REDIRECT"),
            Map.entry("PeerVerdict", "REDIRECT"),
            Map.entry("SelfRedirect", "worker"),
            Map.entry("FionreadSees", "psock"),
            Map.entry("CopiedSeq", "own"),
            Map.entry("Delivery", "inSend"),
            Map.entry("Gate", "TRUE"),
            Map.entry("WaitMayExpire", "FALSE"),
            Map.entry("ReadsAfterSends", "TRUE"),
            Map.entry("WorkerStarves", "FALSE"),
            Map.entry("Reader", "loop"),
            Map.entry("Compares", "TRUE"));

    /** The constants that stand for a definition of the spec. */
    private static final Set<String> DEFINED = Set.of("Payload", "From", "Program");

    private final Map<String, String> constants;

    private SelftestModel(Map<String, String> constants) {
        this.constants = constants;
    }

    /**
     * A model with these constants.
     *
     * @param assigned what is assigned to each, in the syntax of a configuration, strings with or without their quotes
     * @throws IllegalArgumentException if a constant, or what it is to be, is not known here
     */
    public static SelftestModel of(Map<String, String> assigned) {
        Map<String, String> constants = new TreeMap<>(SELFTEST);
        assigned.forEach((name, text) -> {
            if (constants.replace(name, bare(text)) == null) {
                throw new IllegalArgumentException(
                        "MCSelftest has no constant " + name + "; it has " + new TreeMap<>(SELFTEST).keySet());
            }
        });
        return new SelftestModel(constants);
    }

    private static String bare(String text) {
        return text.replace("\"", "").replaceFirst("^<- *", "");
    }

    /**
     * A model that differs from the selftest in these constants.
     *
     * @param assignments each as {@code Name = value}
     */
    public static SelftestModel of(String... assignments) {
        Map<String, String> assigned = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("not of the form Name = value: " + assignment);
            }
            assigned.put(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1).strip());
        }
        return of(assigned);
    }

    /** The same model with another reader: {@code flaky}, {@code loop} and so on. */
    public SelftestModel withReader(String reader) {
        Map<String, String> changed = new TreeMap<>(constants);
        changed.put("Reader", reader);
        return new SelftestModel(changed);
    }

    /** All constants by name. */
    public Map<String, String> constants() {
        return Collections.unmodifiableMap(constants);
    }

    /** All constants as a configuration assigns them: {@code "UDP"} in quotes, {@code TRUE}, {@code <- OneThread}. */
    public Map<String, String> assignments() {
        Map<String, String> assignments = new TreeMap<>();
        constants.forEach((name, text) -> assignments.put(name, assignment(name, text)));
        return assignments;
    }

    private static String assignment(String name, String text) {
        if (DEFINED.contains(name)) {
            return "<- " + text;
        }
        return text.equals("TRUE") || text.equals("FALSE") ? text : '"' + text + '"';
    }

    /** What differs from the selftest, each as {@code Name = value}, in the order of the names. */
    public List<String> differences() {
        return constants.entrySet().stream()
                .filter(constant -> !constant.getValue().equals(SELFTEST.get(constant.getKey())))
                .map(constant -> constant.getKey() + " = " + constant.getValue())
                .toList();
    }

    /** The messages, from number 1 on. */
    List<ByteString> payload() {
        return choose(
                "Payload",
                Map.of(
                        "SelftestPayload", List.of(ByteString.of("01"), ByteString.of("23456789")),
                        "LongOwnPayload", List.of(ByteString.of("01234567"), ByteString.of("89")),
                        "TwoRoundsPayload", List.of(ByteString.of("01"), ByteString.of("23"))));
    }

    /** Who sends each message. */
    List<Sender> from() {
        return choose(
                "From",
                Map.of(
                        "SelftestFrom", List.of(Sender.C1, Sender.C0),
                        "TwoRoundsFrom", List.of(Sender.C1, Sender.C1)));
    }

    /** What each sending thread sends, by message number. */
    List<List<Integer>> program() {
        return choose(
                "Program",
                Map.of(
                        "OneThread", List.of(List.of(1, 2)),
                        "TwoThreads", List.of(List.of(1), List.of(2))));
    }

    /** All bytes in the order in which the test wants them. */
    public ByteString expected() {
        return payload().stream().reduce(ByteString.EMPTY, ByteString::concat);
    }

    Setup setup() {
        return new Setup(
                transport(),
                text("OwnVerdict", Verdict::valueOf),
                text("PeerVerdict", Verdict::valueOf),
                new KernelSemantics(
                        choose(
                                "FionreadSees",
                                Map.of(
                                        "psock", KernelSemantics.Fionread.PSOCK,
                                        "native", KernelSemantics.Fionread.NATIVE)),
                        choose(
                                "CopiedSeq",
                                Map.of(
                                        "all", KernelSemantics.CopiedSeq.ALL,
                                        "own", KernelSemantics.CopiedSeq.OWN,
                                        "passed", KernelSemantics.CopiedSeq.PASSED)),
                        choose("SelfRedirect", Map.of("worker", false, "pass", true))));
    }

    Transport transport() {
        return text("Transport", Transport::valueOf);
    }

    boolean isGated() {
        return is("Gate");
    }

    boolean waitMayExpire() {
        return is("WaitMayExpire");
    }

    boolean compares() {
        return is("Compares");
    }

    boolean deliversInSend() {
        return choose("Delivery", Map.of("inSend", true, "deferred", false));
    }

    boolean readsAfterSends() {
        return is("ReadsAfterSends");
    }

    /** The name of the reader. */
    public String reader() {
        return text("Reader", Function.identity());
    }

    private boolean is(String constant) {
        return choose(constant, Map.of("TRUE", true, "FALSE", false));
    }

    private <T> T choose(String constant, Map<String, T> choices) {
        return text(constant, text -> {
            T choice = choices.get(text);
            if (choice == null) {
                throw new IllegalArgumentException("not one of " + new TreeMap<>(choices).keySet());
            }
            return choice;
        });
    }

    private <T> T text(String constant, Function<String, T> meaning) {
        String text = constants.getOrDefault(constant, "");
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "constant " + constant + " of MCSelftest is " + text + ", which is not known here", e);
        }
    }

    @Override
    public String toString() {
        return "the selftest" + (differences().isEmpty() ? "" : " with " + String.join(", ", differences()));
    }
}
