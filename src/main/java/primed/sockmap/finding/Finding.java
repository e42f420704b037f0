package primed.sockmap.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What there is to find on a kernel. */
public enum Finding {
    SHORT_READ(
            "short-read",
            "UDP: the single recv of the flaky test gets 2 of 10 bytes while the worker is held back",
            Means.FORCED,
            violated("NoShortReadInv", "Reader = flaky", "WaitMayExpire = TRUE")),
    LOOP_SHORT(
            "loop-short",
            "UDP: the recv loop ends without all 10 bytes, under the same schedule",
            Means.FORCED,
            violated("NoShortReadInv", "Reader = loop", "WaitMayExpire = TRUE")),
    FIONREAD_BLIND(
            "fionread-blind",
            "FIONREAD shows 0 while redirected data can be read",
            Means.FORCED,
            new Question.Assumed("FionreadSees", "native")),
    SELF_REDIRECT_AT_ONCE(
            "self-redirect-at-once",
            "A redirect to the socket itself can be read as soon as send returns",
            Means.FORCED,
            new Question.Assumed("SelfRedirect", "pass")),
    EAGAIN_AFTER_POLL(
            "eagain-after-poll",
            "UDP: poll says IN, and the recv after it EAGAIN",
            Means.FORCED,
            violated("NoEagainInv", "Reader = loop", "Gate = FALSE", "ReadsAfterSends = FALSE")),
    ORDER_LOST(
            "order-lost",
            "UDP: two threads send, and the order is lost",
            Means.FORCED,
            violated(
                    "InOrderInv",
                    "Reader = hardened",
                    "Gate = FALSE",
                    "ReadsAfterSends = FALSE",
                    "Program = TwoThreads")),
    TWO_PHASE_MISMATCH(
            "two-phase-mismatch",
            "UDP: the two-phase reader ends with a mismatch when the order is lost",
            Means.FORCED,
            violated(
                    "InOrderInv", "Reader = twoPhase", "Gate = FALSE", "WaitMayExpire = TRUE", "Program = TwoThreads")),
    TWO_PHASE_WAITS(
            "two-phase-waits",
            "UDP: a two-phase reader that does not compare waits for ever when the order is lost",
            Means.FORCED,
            violated("EndsProp", "Reader = twoPhase", "Gate = FALSE", "Compares = FALSE", "Program = TwoThreads")),
    TCP_SECOND_ROUND(
            "tcp-second-round",
            "TCP: after a redirect to self was read, own data stays in the native queue",
            Means.FORCED,
            violated(
                    "EndsProp",
                    "Transport = TCP",
                    "Reader = hardened",
                    "Gate = FALSE",
                    "ReadsAfterSends = FALSE",
                    "Payload = TwoRoundsPayload",
                    "From = TwoRoundsFrom")),
    TCP_OWN_AFTER_PEER(
            "tcp-own-after-peer",
            "TCP: after redirected data was read, own data stays in the native queue",
            Means.FORCED,
            violated(
                    "EndsProp",
                    "Transport = TCP",
                    "Reader = hardened",
                    "Gate = FALSE",
                    "ReadsAfterSends = FALSE",
                    "Payload = PeerFirstPayload",
                    "From = PeerFirstFrom")),
    STOLEN_FROM_P0(
            "stolen-from-p0",
            "UDP: a reader of p0 gets a datagram natively, before the verdict sees it",
            Means.FORCED,
            violated("EndsProp", "Reader = loop", "Gate = FALSE", "Others = RecvOnP0")),
    LOST_ON_LEAVING(
            "lost-on-leaving",
            "UDP: what waits for the worker is lost when p1 leaves the map",
            Means.FORCED,
            violated("EndsProp", "Reader = loop", "Gate = FALSE", "Others = LeaveMap")),
    NEVER_WOKEN(
            "never-woken",
            "UDP: a blocking recv that begins before the data is never woken",
            Means.FORCED_IN_LAB,
            violated("EndsProp", "Reader = blocking", "Gate = FALSE", "ReadsAfterSends = FALSE")),
    POLL_THEN_HANGS(
            "poll-then-hangs",
            "UDP: poll says IN, and a blocking recv after it hangs, once in 50 times",
            Means.BY_CHANCE_IN_LAB,
            violated("EndsProp", "Reader = pollBlocking", "Gate = FALSE", "ReadsAfterSends = FALSE")),
    SPIN(
            "spin",
            "UDP: a blocking recv spins in the kernel, deaf to SO_RCVTIMEO, while data waits for the worker",
            Means.FORCED_IN_LAB,
            violated("NoSpinInv", "Reader = blocking", "WaitMayExpire = TRUE")),
    SOFT_LOCKUP(
            "soft-lockup",
            "UDP: the spin takes the CPU that the worker needs, and never ends",
            Means.FORCED_IN_LAB,
            violated("EndsProp", "Reader = blocking", "WaitMayExpire = TRUE", "WorkerStarves = TRUE"));

    private final String id;
    private final String title;
    private final Means means;

    @SuppressWarnings("ImmutableEnumChecker") // records of strings
    private final Question question;

    /** How a finding is brought about. */
    public enum Means {
        /** The schedule is forced: if the spec says that it can happen, it must, each time. */
        FORCED,
        /** Forced, but with a recv that waits, and so in the lab only. */
        FORCED_IN_LAB,
        /**
         * The schedule is met by chance: if the spec says that it can happen, it may. With a recv that waits, and so in
         * the lab only.
         */
        BY_CHANCE_IN_LAB;

        /** Whether the schedule is forced. */
        public boolean isForced() {
            return this == FORCED || this == FORCED_IN_LAB;
        }

        /** Whether it may be tried in the lab only. */
        public boolean isOfLab() {
            return this == FORCED_IN_LAB || this == BY_CHANCE_IN_LAB;
        }
    }

    Finding(String id, String title, Means means, Question question) {
        this.id = id;
        this.title = title;
        this.means = means;
        this.question = question;
    }

    private static Question violated(String property, String... constants) {
        return new Question.Violated(property, List.of(constants));
    }

    /** The finding of that name. */
    public static Optional<Finding> of(String id) {
        return Arrays.stream(values()).filter(finding -> finding.id.equals(id)).findFirst();
    }

    /** A name for it in files. */
    public String id() {
        return id;
    }

    /** What happens, in a sentence without its full stop. */
    public String title() {
        return title;
    }

    public Means means() {
        return means;
    }

    public Question question() {
        return question;
    }
}
