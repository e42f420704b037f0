package primed.sockmap.lab.guest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import primed.sockmap.ByteString;
import primed.sockmap.Errno;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.finding.Delivery;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Trial;
import primed.sockmap.kernel.CpuPin;
import primed.sockmap.kernel.KernelSockmap;
import primed.sockmap.kernel.WorkerHold;

/** The trials of recv that waits, for UDP. */
public final class WaitingTrials {
    private static final ByteString OWN = ByteString.of("01");
    private static final ByteString PEER = ByteString.of("23456789");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RCVTIMEO = Duration.ofMillis(500);
    private static final Duration SHORT_RCVTIMEO = Duration.ofMillis(50);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LOOKS = 4; // 800 ms: real-time throttling comes after 950
    private static final Duration NAP = Duration.ofMillis(200);
    private static final int ROUNDS = 50;
    private static final int CPU_OF_WORKER = 0;
    private static final int OTHER_CPU = 1;

    private final InsideLab proof;

    /** @param proof that they may run */
    public WaitingTrials(InsideLab proof) {
        this.proof = proof;
    }

    /** The trial of a finding, if it is one of these. */
    public Optional<Trial> of(Finding finding) {
        return switch (finding) {
            case NEVER_WOKEN -> Optional.of(this::neverWoken);
            case POLL_THEN_HANGS -> Optional.of(this::pollThenHangs);
            case SPIN -> Optional.of(this::spin);
            case SOFT_LOCKUP -> Optional.of(() -> new SoftLockup(proof).run());
            default -> Optional.empty();
        };
    }

    /** Data is sent when recv sleeps for certain; what counts is a recv that still sleeps when the data is there. */
    private Trial.Outcome neverWoken() {
        KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT); // the receiver closes it
        WaitingRecv recv = recvOf(sockmap, RCVTIMEO);
        try (Receiver receiver = Receiver.begin(sockmap, () -> {}, recv::recv)) {
            awaitSleepInRecv(receiver.go());
            sockmap.sendOwn(OWN);
            boolean sleepsOn = sockmap.p1().poll(PATIENCE) && sleepsInRecv(receiver);
            int received = receiver.received();
            if (received == 0 && !sleepsOn) {
                throw new Trial.LostException("recv's time was over before the data was there");
            }
            return received > 0 ? new Trial.Outcome(false, "woken") : unwoken(sockmap.p1());
        }
    }

    private static boolean sleepsInRecv(Receiver receiver) {
        return receiver.look().waitsIn().contains("wait_for_more_packets");
    }

    private static void awaitSleepInRecv(Receiver receiver) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!sleepsInRecv(receiver)) {
            if (receiver.hasReturned() || System.nanoTime() - deadline > 0) {
                throw new Trial.LostException("recv was not seen to sleep: " + receiver.look());
            }
        }
    }

    /** As often as it takes, but no more than so many times, on the same socket: nothing forces it. */
    @SuppressWarnings("try") // nobody asks the pin
    private Trial.Outcome pollThenHangs() {
        try (KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT)) {
            WaitingRecv recv = recvOf(sockmap, RCVTIMEO);
            try (AtOnce sender = AtOnce.begin(() -> CpuPin.toCpu(CPU_OF_WORKER), () -> sockmap.sendOwn(OWN));
                    CpuPin pin = CpuPin.on(OTHER_CPU)) {
                return firstHang(sockmap.p1(), recv, sender);
            }
        }
    }

    private static Trial.Outcome firstHang(SockmapSocket p1, WaitingRecv recv, AtOnce sender) {
        for (int round = 0; round < ROUNDS; round++) {
            sender.go();
            awaitPoll(p1);
            if (recv.recv() == 0) {
                return unwoken(p1);
            }
        }
        return new Trial.Outcome(false, "data, " + ROUNDS + " times");
    }

    private static void awaitPoll(SockmapSocket p1) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!p1.poll(Duration.ZERO)) {
            if (System.nanoTime() - deadline > 0) {
                throw new Trial.LostException("poll says nothing in " + PATIENCE);
            }
        }
    }

    /** SO_RCVTIMEO has ended recv: the finding is that the data is there all the same. */
    private static Trial.Outcome unwoken(SockmapSocket p1) {
        boolean isThere = p1.poll(PATIENCE);
        byte[] buffer = new byte[OWN.length()];
        try {
            int length = p1.recvDontWait(buffer, 0, buffer.length);
            return new Trial.Outcome(isThere, "timed out, " + length + " bytes there");
        } catch (ErrnoException e) {
            return new Trial.Outcome(false, "timed out, then " + Errno.EAGAIN);
        }
    }

    /**
     * The worker is held back on one processor for a while, recv runs on the other: it does not sleep, and does not
     * heed its timeout, until the worker may run.
     */
    private Trial.Outcome spin() {
        LockSupport.parkNanos(NAP.toNanos()); // for real-time throttling, which adds up the holds of a second
        KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT); // the receiver closes it
        WaitingRecv recv = recvOf(sockmap, SHORT_RCVTIMEO);
        try (Receiver receiver = Receiver.begin(sockmap, () -> CpuPin.toCpu(OTHER_CPU), recv::recv)) {
            boolean spins = spinsWhileHeld(sockmap, receiver);
            int received = receiver.received();
            boolean isDeaf = receiver.millis() > 2 * SHORT_RCVTIMEO.toMillis();
            return new Trial.Outcome(
                    spins && isDeaf, (spins ? "spins, " : "does not spin, ") + received + " bytes at last");
        }
    }

    private static boolean spinsWhileHeld(KernelSockmap sockmap, Receiver receiver) {
        WorkerHold hold = sockmap.holdWorker();
        try {
            sockmap.sendPeer(PEER);
            Delivery.failUnlessDone();
            boolean spins = isSeenToSpin(receiver.go());
            if (receiver.hasReturned() || sockmap.hasChargedData()) {
                throw new Trial.LostException("the worker could not be held back");
            }
            return spins;
        } finally {
            hold.close();
        }
    }

    /**
     * Looks several times, for the thread may have to wait on its way into recv.
     *
     * @throws Trial.LostException if it had too little of a processor to tell
     */
    private static boolean isSeenToSpin(Receiver receiver) {
        boolean begun = receiver.hasBegun();
        ThreadLook last = receiver.look();
        for (int look = 0; look < LOOKS; look++) {
            pass(BETWEEN_LOOKS);
            boolean begunBefore = begun;
            begun = receiver.hasBegun();
            ThreadLook now = receiver.look();
            if (begunBefore && now.hasSpunSince(last)) {
                return true;
            }
            last = now;
        }
        if (last.state() == 'R' && !receiver.hasReturned()) {
            throw new Trial.LostException("the guest had too little of the machine to tell");
        }
        return false;
    }

    /**
     * Lets time pass on the processor that is held. Nothing is allocated meanwhile: a garbage collection would need a
     * processor, and the one is held and the other spins in the kernel.
     */
    private static void pass(Duration time) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            Thread.onSpinWait();
        }
    }

    private WaitingRecv recvOf(KernelSockmap sockmap, Duration timeout) {
        WaitingRecv recv = new WaitingRecv(proof, sockmap.descriptorOfP1());
        recv.endAfter(timeout);
        return recv;
    }
}
