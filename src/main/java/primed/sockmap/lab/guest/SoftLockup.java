package primed.sockmap.lab.guest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.finding.Trial;
import primed.sockmap.kernel.KernelSockmap;

/**
 * The spin on the very processor that the worker needs. The guest has lost that processor afterwards: it must be turned
 * off, and this be the last that is tried.
 */
final class SoftLockup {
    private static final Duration RCVTIMEO = Duration.ofMillis(50);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final long TICKS = 300;

    private final InsideLab proof;
    private final CountDownLatch reported = new CountDownLatch(1);

    SoftLockup(InsideLab proof) {
        this.proof = proof;
    }

    Trial.Outcome run() throws InterruptedException {
        watchKernelLog();
        KernelSockmap sockmap = KernelSockmap.open(Transport.UDP, Verdict.REDIRECT); // never closed: recv has it
        WaitingRecv recv = new WaitingRecv(proof, sockmap.descriptorOfP1());
        recv.endAfter(RCVTIMEO);
        Receiver receiver = Receiver.begin(() -> {}, () -> {
            sockmap.holdWorker();
            sockmap.sendPeer(ByteString.of("23456789"));
            return recv.recv();
        });
        recv.pinThisThread(1);
        ThreadLook before = receiver.go().look();
        boolean isReported = reported.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
        ThreadLook after = receiver.look();
        boolean spins =
                !receiver.hasReturned() && after.state() == 'R' && after.systemTicks() - before.systemTicks() > TICKS;
        return new Trial.Outcome(
                spins && isReported,
                (spins ? "recv spins" : "recv does not spin")
                        + (isReported ? ", the kernel reports a soft lockup" : ", the kernel reports nothing"));
    }

    private void watchKernelLog() {
        Thread watch = new Thread(
                () -> {
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
