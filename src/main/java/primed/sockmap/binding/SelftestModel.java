package primed.sockmap.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.InMemorySockmap.Setup;
import primed.sockmap.reference.KernelSemantics;
import primed.sockmap.reference.KernelSemantics.CopiedSeq;
import primed.sockmap.reference.KernelSemantics.Fionread;

/**
 * The constants of a model of {@code MCSelftest.tla}, as its configuration assigns them.
 *
 * <p>What is not assigned is as in the selftest on Linux 6.18, read by the recv loop.
 */
public final class SelftestModel {
    /** The selftest's expectation for UDP: the length of the message that c1 sends first. */
    static final int FIRST_MESSAGE = 2;

    private static final Set<String> DEFINED = Set.of("Payload", "From", "Program", "Others", "FionreadShows");
    private static final Map<String, Verdict> VERDICTS =
            Map.of("REDIRECT", Verdict.REDIRECT, "PASS", Verdict.PASS, "DROP", Verdict.DROP, "NONE", Verdict.NONE);
    private static final Map<String, String> READERS = Map.of(
            "flaky", "flaky",
            "loop", "loop",
            "hardened", "hardened",
            "twoPhase", "twoPhase",
            "blocking", "blocking",
            "pollBlocking", "pollBlocking");
    private static final Map<String, Boolean> OTHERS = Map.of("NobodyElse", false, "RecvOnP0", true, "LeaveMap", true);
    private static final Map<String, Boolean> FIONREADS =
            Map.of("FionreadShows", false, "FionreadShowsOutsideToo", true);
    private static final Map<String, Boolean> BOOLEANS = Map.of("TRUE", true, "FALSE", false);

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
            Map.entry("Compares", "TRUE"),
            Map.entry("Others", "NobodyElse"),
            Map.entry("FionreadShows", "FionreadShows"));

    private final Map<String, String> constants;
    private final List<ByteString> payload;
    private final List<Sender> from;
    private final List<List<Integer>> program;
    private final Setup setup;
    private final String reader;
    private final boolean gated;
    private final boolean waitMayExpire;
    private final boolean compares;
    private final boolean deliversInSend;
    private final boolean readsAfterSends;

    private SelftestModel(Map<String, String> constants) {
        this.constants = constants;
        this.payload = choose("Payload", SelftestDefinitions.PAYLOADS);
        this.from = choose("From", SelftestDefinitions.SENDERS);
        this.program = choose("Program", SelftestDefinitions.PROGRAMS);
        this.setup = new Setup(
                choose("Transport", Map.of("UDP", Transport.UDP, "TCP", Transport.TCP)),
                choose("OwnVerdict", VERDICTS),
                choose("PeerVerdict", VERDICTS),
                new KernelSemantics(
                        choose("FionreadSees", Map.of("psock", Fionread.PSOCK, "native", Fionread.NATIVE)),
                        choose(
                                "CopiedSeq",
                                Map.of("all", CopiedSeq.ALL, "own", CopiedSeq.OWN, "passed", CopiedSeq.PASSED)),
                        choose("SelfRedirect", Map.of("worker", false, "pass", true))));
        this.reader = choose("Reader", READERS);
        this.gated = choose("Gate", BOOLEANS);
        this.waitMayExpire = choose("WaitMayExpire", BOOLEANS);
        this.compares = choose("Compares", BOOLEANS);
        this.deliversInSend = choose("Delivery", Map.of("inSend", true, "deferred", false));
        this.readsAfterSends = choose("ReadsAfterSends", BOOLEANS);
        choose("Others", OTHERS);
        choose("FionreadShows", FIONREADS);
    }

    private <T> T choose(String constant, Map<String, T> choices) {
        String text = constants.getOrDefault(constant, "");
        T choice = choices.get(text);
        if (choice == null) {
            throw new IllegalArgumentException("constant " + constant + " of MCSelftest is " + text
                    + "; known here are " + new TreeMap<>(choices).keySet());
        }
        return choice;
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

    /**
     * All constants as a configuration assigns them: strings in quotes, definitions after {@code <- }; those that the
     * spec has itself only where another takes their place.
     */
    public Map<String, String> assignments() {
        Map<String, String> assignments = new TreeMap<>(constants);
        assignments.remove("Others", SELFTEST.get("Others"));
        assignments.remove("FionreadShows", SELFTEST.get("FionreadShows"));
        assignments.replaceAll((name, text) -> {
            if (DEFINED.contains(name)) {
                return "<- " + text;
            }
            return BOOLEANS.containsKey(text) ? text : "\"" + text + "\"";
        });
        return assignments;
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
        return payload;
    }

    /** Who sends each message. */
    List<Sender> from() {
        return from;
    }

    /** What each sending thread sends, by message number. */
    List<List<Integer>> program() {
        return program;
    }

    /** All bytes in the order in which the test wants them. */
    public ByteString expected() {
        return payload.stream().reduce(ByteString.EMPTY, ByteString::concat);
    }

    Setup setup() {
        return setup;
    }

    /** What becomes of a sender's messages: a redirect to self may be a pass. */
    Verdict verdictOn(Sender sender) {
        return sender == Sender.C1 ? setup.semantics().effectiveOwnVerdict(setup.ownVerdict()) : setup.peerVerdict();
    }

    Transport transport() {
        return setup.transport();
    }

    boolean isGated() {
        return gated;
    }

    boolean waitMayExpire() {
        return waitMayExpire;
    }

    boolean compares() {
        return compares;
    }

    boolean deliversInSend() {
        return deliversInSend;
    }

    boolean readsAfterSends() {
        return readsAfterSends;
    }

    /** True if p1 may be taken out of the map. */
    boolean leavesMap() {
        return constants.getOrDefault("Others", "").equals("LeaveMap");
    }

    /** True if the reader's recv may wait. */
    boolean mayWaitInRecv() {
        return reader.equals("blocking") || reader.equals("pollBlocking");
    }

    /** The name of the reader. */
    public String reader() {
        return reader;
    }

    @Override
    public String toString() {
        return "the selftest" + (differences().isEmpty() ? "" : " with " + String.join(", ", differences()));
    }
}
