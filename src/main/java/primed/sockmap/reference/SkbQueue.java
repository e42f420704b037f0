package primed.sockmap.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import primed.sockmap.ByteString;

/** A queue of packets with a lock of its own, such as {@code sk_receive_queue}. */
final class SkbQueue {
    private final Deque<Skb> skbs = new ArrayDeque<>();

    synchronized void append(Skb skb) {
        skbs.addLast(skb);
    }

    /** Takes the oldest packet; null if there is none. */
    synchronized @Nullable Skb take() {
        return skbs.pollFirst();
    }

    /** The oldest packet, which stays; null if there is none. */
    synchronized @Nullable Skb peek() {
        return skbs.peekFirst();
    }

    synchronized boolean isEmpty() {
        return skbs.isEmpty();
    }

    synchronized List<ByteString> contents() {
        return skbs.stream().map(Skb::bytes).toList();
    }
}
