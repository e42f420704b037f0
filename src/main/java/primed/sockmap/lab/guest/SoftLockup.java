package primed.sockmap.lab.guest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.finding.Trial;
import primed.sockmap.kernel.CpuPin;
import primed.sockmap.kernel.KernelSockmap;

/**
 * The spin on the very processor that the worker needs. The guest has lost that processor afterwards: it must be turned
 * off, and this be the last that is tried.
 */
final class SoftLockup {
    private static final Duration RCVTIMEO = Duration.ofMillis(50);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final int LOOKS = 10;
    private static final int CPU_OF_WORKER = 0;
    private static final int OTHER_CPU = 1;
    private static final Path WATCHDOG = Path.of("/proc/sys/kernel/watchdog_thresh");
    private static final String SECONDS_TO_HALF_A_LOCKUP = "2";

    private final InsideLab proof;
    private final CountDownLatch reported = new CountDownLatch(1);

    SoftLockup(InsideLab proof) {
        this.proof = proof;
    }

    Trial.Outcome run() throws InterruptedException {
        hastenWatchdog();
        KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT); // never closed: recv has it
        WaitingRecv recv = new WaitingRecv(proof, sockmap.descriptorOfP1());
        recv.endAfter(RCVTIMEO);
        watchKernelLog();
        Receiver receiver = Receiver.begin(sockmap, () -> CpuPin.toCpu(CPU_OF_WORKER), () -> {
            sockmap.holdWorker();
            sockmap.sendPeer(ByteString.of("23456789"));
            return recv.recv();
        });
        CpuPin.toCpu(OTHER_CPU);
        receiver.go();
        boolean isReported = reported.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
        boolean spins = isSpinning(receiver) && !receiver.hasReturned();
        return new Trial.Outcome(
                spins && isReported,
                (spins ? "recv spins" : "recv does not spin")
                        + (isReported ? ", the kernel reports a soft lockup" : ", the kernel reports nothing"));
    }

    /** Not before this is tried: the watchdog takes each processor for itself, two and a half times in this time. */
    private static void hastenWatchdog() {
        try {
            Files.writeString(WATCHDOG, SECONDS_TO_HALF_A_LOCKUP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSpinning(Receiver receiver) {
        ThreadLook first = receiver.look();
        boolean spins = false;
        for (int look = 0; look < LOOKS && !spins; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            spins = receiver.look().hasSpunSince(first);
        }
        return spins;
    }

    /** Its thread keeps off the processor that is to be lost. */
    private void watchKernelLog() {
        Thread watch = new Thread(
                () -> {
                    CpuPin.toCpu(OTHER_CPU);
                    try (BufferedReader log =
                            Files.newBufferedReader(Path.of("/dev/kmsg"), StandardCharsets.ISO_8859_1)) {
                        for (String line = log.readLine(); line != null; line = log.readLine()) {
                            if (line.contains("soft lockup") && line.contains("primed-receiver")) {
                                reported.countDown();
                            }
                        }
                    } catch (IOException e) {
                        // Then nothing is seen to be reported, and the outcome says so.
                    }
                },
                "primed-kernel-log");
        watch.setDaemon(true);
        watch.start();
    }
}
