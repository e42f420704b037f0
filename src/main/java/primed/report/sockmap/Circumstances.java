package primed.report.sockmap;

import java.util.Map;

/** What the constants of the sockmap spec stand for, in a few words. */
public final class Circumstances {
    private static final String READER = "Reader = ";

    /** The empty word is for what another constant says already. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Transport = UDP", "over UDP"),
            Map.entry("Transport = TCP", "over TCP"),
            Map.entry("Gate = TRUE", "each send waits for FIONREAD"),
            Map.entry("Gate = FALSE", "no send waits for FIONREAD"),
            Map.entry("WaitMayExpire = TRUE", "a wait for FIONREAD may run out"),
            Map.entry("WaitMayExpire = FALSE", "no wait for FIONREAD runs out"),
            Map.entry("ReadsAfterSends = TRUE", "it reads after all sends"),
            Map.entry("ReadsAfterSends = FALSE", "it may read between the sends"),
            Map.entry("WorkerStarves = TRUE", "the worker needs the reader's CPU"),
            Map.entry("Compares = FALSE", "it does not compare the bytes"),
            Map.entry("Delivery = deferred", "the softirq runs after send"),
            Map.entry("Delivery = inSend", "the softirq runs inside send"),
            Map.entry("CopiedSeq = all", "copied_seq counts all bytes from the psock"),
            Map.entry("CopiedSeq = own", "copied_seq counts its own bytes twice"),
            Map.entry("CopiedSeq = passed", "copied_seq counts passed bytes only"),
            Map.entry("SelfRedirect = pass", "a redirect to self is a PASS"),
            Map.entry("SelfRedirect = worker", "a redirect to self goes to the worker"),
            Map.entry("FionreadSees = native", "FIONREAD sees the native queue"),
            Map.entry("FionreadSees = psock", "FIONREAD sees the psock"),
            Map.entry("OwnVerdict = REDIRECT", "p1's own data is redirected"),
            Map.entry("OwnVerdict = PASS", "p1's own data is passed"),
            Map.entry("OwnVerdict = DROP", "p1's own data is dropped"),
            Map.entry("OwnVerdict = NONE", "p1 has no verdict program"),
            Map.entry("PeerVerdict = DROP", "p0's data is dropped"),
            Map.entry("Program = TwoThreads", "two threads send"),
            Map.entry("Program = OneThread", "one thread sends"),
            Map.entry("Program = OneThreadSendsThree", ""),
            Map.entry("Payload = SelftestPayload", "the selftest's messages"),
            Map.entry("Payload = LongOwnPayload", "the longer message is p1's own"),
            Map.entry("Payload = TwoRoundsPayload", "two rounds of its own data"),
            Map.entry("Payload = RoundsThenPeerPayload", "two rounds of its own data, then p0's"),
            Map.entry("Payload = PeerFirstPayload", "p0's data first"),
            Map.entry("From = SelftestFrom", ""),
            Map.entry("From = TwoRoundsFrom", ""),
            Map.entry("From = RoundsThenPeerFrom", ""),
            Map.entry("From = PeerFirstFrom", ""),
            Map.entry("Others = LeaveMap", "p1 leaves the map meanwhile"),
            Map.entry("Others = RecvOnP0", "another thread reads p0"));

    private Circumstances() {}

    /**
     * In words, or as it stands where there are none; empty if another constant says it already.
     *
     * @param assignment a constant and its value, such as {@code Gate = TRUE}, without quotes
     */
    public static String words(String assignment) {
        if (assignment.startsWith(READER)) {
            return "the " + SockmapWords.reader(assignment.substring(READER.length())) + " reader";
        }
        return WORDS.getOrDefault(assignment, assignment);
    }
}
