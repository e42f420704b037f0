package primed.sockmap.finding;

import java.time.Duration;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelSockmap;
import primed.sockmap.reader.HardenedReader;
import primed.sockmap.reader.Reading;

/** The trials that do by order what threads that act at once meet by chance. */
final class OrderTrials {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration TO_BE_SURE = Duration.ofMillis(50);

    private OrderTrials() {}

    /**
     * What was in p1's own queue when p1 came into the map is shown by poll; then the verdict takes it, and the worker
     * is held back. Where what the verdict passes would be readable at once, redirected data is there before it, and it
     * queues up behind that.
     */
    static Trial.Outcome eagainAfterPoll() {
        boolean isReadableAtOnce = ForcedTrials.selfRedirectAtOnce().shows();
        try (HeldSockmap held = HeldSockmap.openWithP1OutsideMap()) {
            held.sendOwn();
            held.sockmap().insertP1();
            if (isReadableAtOnce) {
                held.sendPeer();
            }
            boolean in = held.p1().poll(Duration.ZERO);
            held.sockmap().letVerdictLook();
            Delivery.failUnlessDone();
            boolean data = recv(held.p1());
            held.failIfLost();
            return new Trial.Outcome(in && !data, (in ? "IN, " : "not IN, ") + (data ? "data" : "EAGAIN"));
        }
    }

    /** The thread that sends second in the test has sent before the other one does. */
    static Trial.Outcome orderLost() throws InterruptedException {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT)) {
            Thread other = new Thread(() -> sockmap.sendPeer(HeldSockmap.PEER), "primed-sender");
            other.start();
            other.join();
            await(sockmap.p1());
            sockmap.sendOwn(HeldSockmap.OWN);
            Reading reading = new HardenedReader(sockmap.p1(), HeldSockmap.ALL, ForcedTrials.PATIENCE).read();
            return new Trial.Outcome(!HeldSockmap.ALL.startsWith(reading.bytes()), Words.of(reading));
        }
    }

    /** p0 is not to be read: what comes there is redirected, but for what was there before p0 came into the map. */
    static Trial.Outcome stolenFromP0() {
        try (KernelSockmap sockmap = KernelSockmap.openOutsideMap(Transport.UDP, Verdict.REDIRECT, Verdict.REDIRECT)) {
            sockmap.insertP1();
            sockmap.sendPeer(HeldSockmap.PEER);
            await(sockmap.p0());
            sockmap.insertP0();
            boolean stolen = recv(sockmap.p0());
            boolean comes = sockmap.p1().poll(TO_BE_SURE);
            return new Trial.Outcome(
                    stolen && !comes,
                    (stolen ? "read from p0" : "not read from p0") + (comes ? ", redirected to p1" : ""));
        }
    }

    private static void await(SockmapSocket socket) {
        if (!socket.poll(PATIENCE)) {
            throw new Trial.LostException("nothing came in " + PATIENCE);
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
