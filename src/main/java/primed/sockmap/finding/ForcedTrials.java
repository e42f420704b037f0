package primed.sockmap.finding;

import java.time.Duration;
import primed.sockmap.Transport;
import primed.sockmap.reader.FlakyReader;
import primed.sockmap.reader.Patience;
import primed.sockmap.reader.Reader;
import primed.sockmap.reader.Reading;
import primed.sockmap.reader.RecvLoopReader;
import primed.sockmap.reader.TwoPhaseReader;

/** The trials of which the schedule is forced: the worker is held back and let go where that matters. */
final class ForcedTrials {
    /** The selftest's, but for the pause between two looks at FIONREAD, which would let the worker run. */
    static final Patience PATIENCE = new Patience(Duration.ofSeconds(30), 30, Duration.ZERO);

    private ForcedTrials() {}

    /** Both messages sent, the second one held back; then a reader reads. */
    static Trial.Outcome shortRead() {
        try (HeldSockmap held = HeldSockmap.open(Transport.UDP)) {
            oneReadableOneHeld(held);
            Reading reading = new FlakyReader(held.p1(), HeldSockmap.ALL, HeldSockmap.OWN.length(), PATIENCE).read();
            held.failIfLost();
            return amount(reading);
        }
    }

    /** The same, read by the loop: it sleeps in poll where it has to, and then the worker runs. */
    static Trial.Outcome loopShort() {
        try (HeldSockmap held = HeldSockmap.open(Transport.UDP)) {
            oneReadableOneHeld(held);
            held.failIfLost();
            return amount(new RecvLoopReader(held.p1(), HeldSockmap.ALL, PATIENCE).read());
        }
    }

    private static void oneReadableOneHeld(HeldSockmap held) {
        held.sendOwn();
        held.letWorkerRunUntilReadable(HeldSockmap.OWN.length());
        held.sendPeer();
    }

    private static Trial.Outcome amount(Reading reading) {
        boolean isWhole =
                reading.ending() == Reading.Ending.RETURNED && reading.bytes().equals(HeldSockmap.ALL);
        return new Trial.Outcome(!isWhole, Words.of(reading));
    }

    static Trial.Outcome fionreadBlind() {
        try (HeldSockmap held = HeldSockmap.open(Transport.UDP)) {
            held.sendPeer();
            held.letWorkerRunUntilReadable(HeldSockmap.PEER.length());
            int shown = held.p1().fionread();
            return new Trial.Outcome(
                    shown == 0, "FIONREAD " + shown + " of " + HeldSockmap.readable(held.p1()) + " readable");
        }
    }

    static Trial.Outcome selfRedirectAtOnce() {
        try (HeldSockmap held = HeldSockmap.open(Transport.UDP)) {
            held.sendOwn();
            int readable = HeldSockmap.readable(held.p1());
            held.failIfLost();
            return new Trial.Outcome(readable > 0, readable + " readable after send");
        }
    }

    /** Order lost, as if the softirq of the second message had overtaken that of the first. */
    static Trial.Outcome twoPhaseMismatch() {
        try (HeldSockmap held = HeldSockmap.open(Transport.UDP)) {
            secondThenFirst(held);
            Reader reader = new TwoPhaseReader(held.p1(), HeldSockmap.ALL, HeldSockmap.OWN.length(), true, PATIENCE);
            Reading reading = reader.read();
            return new Trial.Outcome(reading.ending() == Reading.Ending.MISMATCH, Words.of(reading));
        }
    }

    /** All that was sent is readable, nothing more will come: a wait for FIONREAD that runs out would never end. */
    static Trial.Outcome twoPhaseWaits() {
        try (HeldSockmap held = HeldSockmap.open(Transport.UDP)) {
            secondThenFirst(held);
            CountingSocket socket = new CountingSocket(held.p1());
            new TwoPhaseReader(socket, HeldSockmap.ALL, HeldSockmap.OWN.length(), false, PATIENCE).read();
            boolean ranOut = socket.fionreads() >= PATIENCE.fionreadTries();
            return new Trial.Outcome(ranOut, ranOut ? "its wait for FIONREAD ran out" : "its waits ended");
        }
    }

    private static void secondThenFirst(HeldSockmap held) {
        held.sendPeer();
        held.letWorkerRunUntilReadable(HeldSockmap.PEER.length());
        held.sendOwn();
        held.letWorkerRunUntilReadable(HeldSockmap.ALL.length());
    }

    static Trial.Outcome lostOnLeaving() {
        try (HeldSockmap held = HeldSockmap.open(Transport.UDP)) {
            held.sendPeer();
            held.failIfLost();
            held.sockmap().removeP1();
            held.letGo();
            boolean comes = held.p1().poll(Duration.ofMillis(300));
            int readable = HeldSockmap.readable(held.p1());
            return new Trial.Outcome(!comes, readable + " of " + HeldSockmap.PEER.length() + " readable afterwards");
        }
    }
}
