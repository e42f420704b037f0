package primed.sockmap.finding;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelSockmap;
import primed.sockmap.kernel.WorkerHold;

/** A sockmap of the running kernel whose backlog worker is held back, and the selftest's messages. */
final class HeldSockmap implements AutoCloseable {
    static final ByteString OWN = ByteString.of("01");
    static final ByteString PEER = ByteString.of("23456789");
    static final ByteString ALL = OWN.concat(PEER);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private final KernelSockmap sockmap;
    private final WorkerHold hold;

    private HeldSockmap(KernelSockmap sockmap) {
        this.sockmap = sockmap;
        try {
            this.hold = sockmap.holdWorker();
        } catch (RuntimeException e) {
            sockmap.close();
            throw e;
        }
    }

    static HeldSockmap open(Transport transport) {
        return new HeldSockmap(KernelSockmap.open(transport, Verdict.REDIRECT));
    }

    /** Of UDP; what comes to p1 stays in its own queue until it is inserted, and then still. */
    static HeldSockmap openWithP1OutsideMap() {
        KernelSockmap sockmap = KernelSockmap.openOutsideMap(Transport.UDP, Verdict.REDIRECT, Verdict.REDIRECT);
        sockmap.insertP0();
        return new HeldSockmap(sockmap);
    }

    KernelSockmap sockmap() {
        return sockmap;
    }

    SockmapSocket p1() {
        return sockmap.p1();
    }

    void sendOwn() {
        sockmap.sendOwn(OWN);
        Delivery.failUnlessDone();
    }

    void sendPeer() {
        sockmap.sendPeer(PEER);
        Delivery.failUnlessDone();
    }

    /** Lets the worker run until so many bytes can be read. */
    void letWorkerRunUntilReadable(int bytes) {
        BooleanSupplier done = () -> readable(p1()) >= bytes || (p1().poll(BETWEEN_LOOKS) && readable(p1()) >= bytes);
        if (!hold.letWorkerRun(done, PATIENCE)) {
            throw new Trial.LostException("the worker made no " + bytes + " bytes readable in " + PATIENCE);
        }
    }

    /** Ends a trial in which the worker may have run although it was to be held back. */
    void failIfLost() {
        if (hold.wasLost()) {
            throw new Trial.LostException("the worker could not be held back");
        }
    }

    /** Lets the worker run as it likes. */
    void letGo() {
        hold.close();
    }

    /** How many bytes can be read now. */
    static int readable(SockmapSocket socket) {
        byte[] buffer = new byte[ALL.length() + 1];
        try {
            return socket.peekDontWait(buffer, 0, buffer.length);
        } catch (ErrnoException nothing) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            hold.close();
        } finally {
            sockmap.close();
        }
    }
}
