package primed.sockmap.race;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import primed.sockmap.ErrnoException;
import primed.sockmap.SockmapSocket;
import primed.sockmap.reader.Patience;
import primed.sockmap.reader.Reading;

/** One run of a race, on new sockets. */
final class RaceRun {
    private static final int DRAIN_TRIES = 10;
    private static final Duration DRAIN_PATIENCE = Duration.ofMillis(20);

    private final RaceSetting setting;
    private final RaceSockmap sockmap;
    private final Patience patience;
    private final AtomicBoolean allSent = new AtomicBoolean();

    RaceRun(RaceSetting setting, RaceSockmap sockmap, Patience patience) {
        this.setting = setting;
        this.sockmap = sockmap;
        this.patience = patience;
    }

    /** What a thread came to: the reader's with a reading. */
    record Part(RunLog.Track track, @Nullable Reading reading) {}

    /** The names of the threads, the reader's last. */
    static List<String> threads(Senders senders) {
        return switch (senders) {
            case ONE -> List.of("selftest");
            case SPLIT -> List.of("sender", "reader");
            case TWO -> List.of("c1", "c0", "reader");
        };
    }

    /** What each of these threads does. */
    List<Callable<Part>> parts() {
        return switch (setting.senders()) {
            case ONE -> List.of(this::sendAndRead);
            case SPLIT -> List.of(this::sendBoth, setting.overlap() ? this::readOnly : this::readWhenAllIsSent);
            case TWO -> List.of(this::sendOwnOnly, this::sendPeerOnly, this::readOnly);
        };
    }

    private Part sendAndRead() {
        EventRecorder recorder = new EventRecorder("selftest");
        sendBoth(recorder);
        return read(recorder);
    }

    private Part sendBoth() {
        EventRecorder recorder = new EventRecorder("sender");
        try {
            sendBoth(recorder);
        } finally {
            allSent.set(true);
        }
        return new Part(recorder.track(), null);
    }

    private Part sendOwnOnly() {
        EventRecorder recorder = new EventRecorder("c1");
        sendOwn(recorder);
        return new Part(recorder.track(), null);
    }

    private Part sendPeerOnly() {
        EventRecorder recorder = new EventRecorder("c0");
        sendPeer(recorder);
        return new Part(recorder.track(), null);
    }

    private Part readOnly() {
        return read(new EventRecorder("reader"));
    }

    /** Keeps its CPU while it waits: a thread that has to be woken comes too late for most of what there is to see. */
    private Part readWhenAllIsSent() {
        while (!allSent.get()) {
            Thread.onSpinWait();
        }
        return readOnly();
    }

    private void sendBoth(EventRecorder recorder) {
        sendOwn(recorder);
        if (setting.gate()) {
            waitForFionread(new RecordingSocket(sockmap.p1(), recorder), SelftestData.OWN.length());
        }
        sendPeer(recorder);
    }

    private void sendOwn(EventRecorder recorder) {
        sockmap.sendOwn(SelftestData.OWN);
        recorder.add(new Event.Sent(Event.Socket.C1, SelftestData.OWN));
    }

    private void sendPeer(EventRecorder recorder) {
        sockmap.sendPeer(SelftestData.PEER);
        recorder.add(new Event.Sent(Event.Socket.C0, SelftestData.PEER));
    }

    /** {@code wait_for_fionread} between the sends. */
    private void waitForFionread(SockmapSocket p1, int enough) {
        for (int tries = 0; tries < patience.fionreadTries(); tries++) {
            if (p1.fionread() >= enough) {
                return;
            }
            LockSupport.parkNanos(patience.betweenTries().toNanos());
        }
    }

    private Part read(EventRecorder recorder) {
        RecordingSocket socket = new RecordingSocket(sockmap.p1(), recorder);
        Reading reading = setting.reader().over(socket, patience).read();
        return new Part(recorder.track(), reading);
    }

    /**
     * Reads what the reader has left, so that nothing is queued when the sockets are closed; a kernel warns of that.
     * What does not come soon is left where it is.
     *
     * @param received how much the reader has received
     */
    void drain(int received) {
        byte[] buffer = new byte[SelftestData.EXPECTED.length()];
        int missing = buffer.length - received;
        for (int tries = 0; missing > 0 && tries < DRAIN_TRIES; tries++) {
            sockmap.p1().poll(DRAIN_PATIENCE);
            missing -= readSome(buffer);
        }
    }

    private int readSome(byte[] buffer) {
        try {
            return sockmap.p1().recvDontWait(buffer, 0, buffer.length);
        } catch (ErrnoException e) {
            return 0; // not yet, or not any more
        }
    }
}
