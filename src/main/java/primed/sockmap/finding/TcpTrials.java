package primed.sockmap.finding;

import java.time.Duration;
import primed.sockmap.ByteString;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelSockmap;

/** TCP's second round: what arrives at p1 after something was read through the psock. */
final class TcpTrials {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration TO_BE_SURE = Duration.ofMillis(50);

    private TcpTrials() {}

    static Trial.Outcome secondRound() {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.TCP, Verdict.REDIRECT)) {
            sockmap.sendOwn(HeldSockmap.OWN);
            return ownDataAfter(sockmap, HeldSockmap.OWN);
        }
    }

    static Trial.Outcome ownAfterPeer() {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.TCP, Verdict.REDIRECT)) {
            sockmap.sendPeer(HeldSockmap.PEER);
            return ownDataAfter(sockmap, HeldSockmap.PEER);
        }
    }

    /**
     * Data that is charged to p1, and that neither poll shows nor recv gives, is in the native queue and stays there.
     */
    private static Trial.Outcome ownDataAfter(KernelSockmap sockmap, ByteString first) {
        SockmapSocket p1 = sockmap.p1();
        if (!p1.poll(PATIENCE)) {
            throw new Trial.LostException("the first round did not come in " + PATIENCE);
        }
        p1.recvDontWait(new byte[first.length()], 0, first.length());
        String fionread = "FIONREAD " + p1.fionread() + " after the first round, the second ";
        sockmap.sendOwn(HeldSockmap.OWN);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!sockmap.hasChargedData()) {
            if (System.nanoTime() - deadline > 0) {
                throw new Trial.LostException("the second round did not come in " + PATIENCE);
            }
            Thread.onSpinWait();
        }
        boolean readable = HeldSockmap.readable(p1) > 0 || (p1.poll(TO_BE_SURE) && HeldSockmap.readable(p1) > 0);
        return new Trial.Outcome(!readable, fionread + (readable ? "readable" : "not"));
    }
}
