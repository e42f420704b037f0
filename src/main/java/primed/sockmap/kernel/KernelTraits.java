package primed.sockmap.kernel;

import java.time.Duration;
import java.util.List;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;

/**
 * Where the running kernel stands among those that differ, found out by trying on sockets of its own.
 *
 * @param fionreadSeesPsock FIONREAD shows data in the psock (929e30f93125)
 * @param selfRedirectIsPass a redirect to the socket itself is readable inside send (490a83d6386e)
 * @param copiedSeqCountsTwice TCP counts what was redirected to the socket itself a second time when it is read, so
 *     that a second round of data stays in the native queue (mended by 490a83d6386e)
 */
public record KernelTraits(boolean fionreadSeesPsock, boolean selfRedirectIsPass, boolean copiedSeqCountsTwice) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONG_ENOUGH = Duration.ofMillis(100);
    private static final int TIMES_TO_BE_SURE = 3;
    private static final ByteString TWO_BYTES = ByteString.of("01");

    /**
     * Finds out.
     *
     * @throws KernelException if the kernel refuses what that takes
     */
    public static KernelTraits ofThisKernel() {
        return new KernelTraits(fionread(), selfRedirect(), secondRoundStays());
    }

    /** Each trait in a sentence. */
    public List<String> inWords() {
        return List.of(
                fionreadSeesPsock
                        ? "FIONREAD shows redirected data (since 929e30f93125)."
                        : "FIONREAD does not show redirected data (before 929e30f93125).",
                selfRedirectIsPass
                        ? "A redirect to the socket itself is readable at once (since 490a83d6386e)."
                        : "A redirect to the socket itself takes the backlog worker (before 490a83d6386e).",
                copiedSeqCountsTwice
                        ? "TCP counts such data as read twice, so that a second round is not seen (before 490a83d6386e)."
                        : "TCP counts such data as read once (since 490a83d6386e).");
    }

    private static boolean fionread() {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT)) {
            sockmap.sendPeer(TWO_BYTES);
            sockmap.p1().poll(PATIENCE);
            boolean sees = sockmap.p1().fionread() > 0;
            read(sockmap.p1());
            return sees;
        }
    }

    /**
     * What can be read while the worker is held back has not come from it. That nothing can be read says less: the
     * softirq may have been left to ksoftirqd, which is held back as well; so that has to be seen several times.
     */
    private static boolean selfRedirect() {
        for (int without = 0; without < TIMES_TO_BE_SURE; ) {
            try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT)) {
                boolean atOnce;
                boolean lost;
                try (WorkerHold hold = sockmap.holdWorker()) {
                    sockmap.sendOwn(TWO_BYTES);
                    atOnce = sockmap.p1().poll(Duration.ZERO);
                    lost = hold.wasLost();
                }
                sockmap.p1().poll(PATIENCE);
                read(sockmap.p1());
                if (atOnce && !lost) {
                    return true;
                }
                without += atOnce ? 0 : 1;
            }
        }
        return false;
    }

    private static boolean secondRoundStays() {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.TCP, Verdict.REDIRECT)) {
            sockmap.sendOwn(TWO_BYTES);
            sockmap.p1().poll(PATIENCE);
            read(sockmap.p1());
            sockmap.sendOwn(TWO_BYTES);
            awaitCharged(sockmap);
            boolean readable = sockmap.p1().poll(LONG_ENOUGH);
            if (readable) {
                read(sockmap.p1());
            }
            return !readable;
        }
    }

    /** What is charged is in the native queue or in {@code ingress_msg}, whatever the machine is busy with. */
    private static void awaitCharged(KernelSockmap sockmap) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!sockmap.hasChargedData() && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
    }

    private static void read(SockmapSocket socket) {
        byte[] buffer = new byte[TWO_BYTES.length()];
        try {
            socket.recvDontWait(buffer, 0, buffer.length);
        } catch (ErrnoException e) {
            // There was nothing, and that is what was to be found out.
        }
    }
}
