package primed.sockmap.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import primed.sockmap.ByteString;
import primed.sockmap.Verdict;

/**
 * The softirq that delivers one packet to the socket that it was sent to, a step at a time: {@link #queueSkb},
 * {@link #readSkb}, {@link #applyVerdict}, {@link #wakeReceiver}.
 */
public final class Softirq {
    private final Skb skb;
    private final ReceiveSocket socket;
    private final VerdictProgram program;
    private Place place = Place.NONE;
    private @Nullable Skb inHand;

    /** How far it has come. */
    public enum Place {
        /** The packet is on the wire. */
        NONE,
        /** The packet is in the native queue, {@code sk_data_ready} is about to run. */
        DATA_READY,
        /** A packet is in hand, the verdict program is about to run. */
        VERDICT,
        /** Those who wait for the socket are about to be woken. */
        WAKE,
        /** All is done. */
        DONE
    }

    Softirq(Skb skb, ReceiveSocket socket, VerdictProgram program) {
        this.skb = skb;
        this.socket = socket;
        this.program = program;
    }

    /** How far it has come. */
    public Place place() {
        return place;
    }

    /** The packet between two queues; empty if there is none. */
    public ByteString inHand() {
        return inHand == null ? ByteString.EMPTY : inHand.bytes();
    }

    /** {@code __udp_enqueue_schedule_skb} or {@code tcp_queue_rcv}; TCP takes the socket lock. */
    public void queueSkb() {
        expect(Place.NONE);
        socket.beginDelivery();
        if (!socket.queue(skb)) {
            place = socket.isInMap() ? done() : Place.WAKE;
        } else {
            place = program.verdict() == Verdict.NONE ? Place.WAKE : Place.DATA_READY;
        }
    }

    /** {@code udp_read_skb} or {@code tcp_read_skb}: takes the oldest packet, if nobody was quicker. */
    public void readSkb() {
        expect(Place.DATA_READY);
        inHand = socket.receiveQueue.take();
        place = inHand == null ? done() : Place.VERDICT;
    }

    /** {@code sk_psock_verdict_recv}: runs the verdict program and does what it says. */
    public void applyVerdict() {
        expect(Place.VERDICT);
        program.apply(Objects.requireNonNull(inHand, "a verdict without a packet"));
        inHand = null;
        place = socket.readsOn() ? Place.DATA_READY : Place.WAKE;
    }

    /** {@code sk_psock_data_ready} on the socket that the packet arrived at. */
    public void wakeReceiver() {
        expect(Place.WAKE);
        socket.waitQueue.wakeUp();
        place = done();
    }

    /** Does all that is left to do. */
    public void run() {
        if (place == Place.NONE) {
            queueSkb();
        }
        while (place == Place.DATA_READY || place == Place.VERDICT) {
            if (place == Place.DATA_READY) {
                readSkb();
            } else {
                applyVerdict();
            }
        }
        if (place == Place.WAKE) {
            wakeReceiver();
        }
    }

    private Place done() {
        socket.endDelivery();
        return Place.DONE;
    }

    private void expect(Place expected) {
        if (place != expected) {
            throw new IllegalStateException("the softirq is at " + place + ", not at " + expected);
        }
    }
}
