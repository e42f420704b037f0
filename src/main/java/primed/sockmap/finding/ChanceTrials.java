package primed.sockmap.finding;

import java.time.Duration;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelSockmap;
import primed.sockmap.reader.HardenedReader;
import primed.sockmap.reader.Reading;

/** The trials that meet their schedule by chance: threads that do something at once. */
final class ChanceTrials {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ChanceTrials() {}

    /** A reader spins on poll, and reads as soon as that says IN. */
    static Trial.Outcome eagainAfterPoll() throws InterruptedException {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT);
                AtOnce sender = AtOnce.begin(() -> sockmap.sendOwn(HeldSockmap.OWN))) {
            sender.go();
            SockmapSocket p1 = sockmap.p1();
            spinUntilReadable(p1);
            return recv(p1) ? new Trial.Outcome(false, "data") : new Trial.Outcome(true, "EAGAIN");
        }
    }

    static Trial.Outcome orderLost() throws InterruptedException {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT);
                AtOnce sender = AtOnce.begin(() -> sockmap.sendPeer(HeldSockmap.PEER))) {
            sender.go();
            sockmap.sendOwn(HeldSockmap.OWN);
            Reading reading = new HardenedReader(sockmap.p1(), HeldSockmap.ALL, ForcedTrials.PATIENCE).read();
            return new Trial.Outcome(!HeldSockmap.ALL.startsWith(reading.bytes()), Words.of(reading));
        }
    }

    /** A reader spins on p0, which is not to be read: what comes there is redirected. */
    static Trial.Outcome stolenFromP0() throws InterruptedException {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT);
                AtOnce sender = AtOnce.begin(() -> sockmap.sendPeer(HeldSockmap.PEER))) {
            sender.go();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() - deadline < 0) {
                if (recv(sockmap.p0())) {
                    return new Trial.Outcome(true, "read from p0");
                }
                if (HeldSockmap.readable(sockmap.p1()) > 0) {
                    return new Trial.Outcome(false, "redirected to p1");
                }
            }
            throw new Trial.LostException("nothing came in " + PATIENCE);
        }
    }

    private static void spinUntilReadable(SockmapSocket socket) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!socket.poll(Duration.ZERO)) {
            if (System.nanoTime() - deadline > 0) {
                throw new Trial.LostException("nothing came in " + PATIENCE);
            }
        }
    }

    private static boolean recv(SockmapSocket socket) {
        byte[] buffer = new byte[HeldSockmap.ALL.length()];
        try {
            return socket.recvDontWait(buffer, 0, buffer.length) > 0;
        } catch (ErrnoException nothing) {
            return false;
        }
    }
}
