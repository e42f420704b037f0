package primed.sockmap.reference;

import java.util.List;
import primed.sockmap.ByteString;

/**
 * The backlog worker of p1, {@code sk_psock_backlog}, a step at a time. For each packet: {@link #enqueue},
 * {@link #wake}, {@link #remove}.
 */
public final class BacklogWorker {
    private final Psock psock;
    private final WaitQueue waitQueue;
    private Place place = Place.IDLE;

    /** How far the worker has come with the first packet of the backlog. */
    public enum Place {
        /** It has not begun. */
        IDLE,
        /** The packet can be read; nobody has been told. */
        ENQUEUED,
        /** Those who wait have been woken; the packet is still in the backlog too. */
        WOKEN
    }

    BacklogWorker(Psock psock, WaitQueue waitQueue) {
        this.psock = psock;
        this.waitQueue = waitQueue;
    }

    /** How far it has come. */
    public synchronized Place place() {
        return place;
    }

    /** {@code sk_psock_skb_ingress_enqueue}: makes the first packet of the backlog readable. */
    public synchronized void enqueue() {
        advance(Place.IDLE, Place.ENQUEUED);
        psock.enqueueHead();
    }

    /** {@code sk_psock_data_ready}. */
    public synchronized void wake() {
        advance(Place.ENQUEUED, Place.WOKEN);
        waitQueue.wakeUp();
    }

    /** {@code skb_dequeue}. */
    public synchronized void remove() {
        advance(Place.WOKEN, Place.IDLE);
        psock.removeHead();
    }

    /** Works until the backlog is empty. */
    public synchronized void run() {
        while (psock.hasBacklog()) {
            enqueue();
            wake();
            remove();
        }
    }

    /**
     * {@code sk_psock_destroy}: {@code cancel_delayed_work_sync}, and then the queues are freed.
     *
     * @return what was in them
     */
    synchronized List<ByteString> cancel() {
        if (place != Place.IDLE) {
            psock.removeHead();
            place = Place.IDLE;
        }
        return psock.zap();
    }

    private void advance(Place from, Place to) {
        if (place != from) {
            throw new IllegalStateException("the backlog worker is " + place + ", not " + from);
        }
        if (from == Place.IDLE && !psock.hasBacklog()) {
            throw new IllegalStateException("the backlog is empty");
        }
        place = to;
    }
}
