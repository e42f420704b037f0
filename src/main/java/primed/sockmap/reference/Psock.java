package primed.sockmap.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import primed.sockmap.ByteString;

/**
 * The psock of p1: {@code ingress_skb}, where packets wait for the backlog worker, and {@code ingress_msg}, from which
 * they are read. Each method is one critical section of {@code ingress_lock}.
 */
final class Psock {
    private final Deque<Skb> ingressSkb = new ArrayDeque<>();
    private final Deque<Skb> ingressMsg = new ArrayDeque<>();

    /** What was copied out of {@code ingress_msg}, and how many of the bytes arrived at this socket. */
    record Copied(ByteString bytes, int own) {}

    /** {@code sk_psock_skb_redirect}: appends to {@code ingress_skb}. */
    synchronized void redirect(Skb skb) {
        ingressSkb.addLast(skb);
    }

    /**
     * {@code sk_psock_verdict_apply}, PASS: straight to {@code ingress_msg} if nothing waits before it, else behind
     * what waits.
     *
     * @return true if it can be read now
     */
    synchronized boolean pass(Skb skb) {
        boolean atOnce = ingressSkb.isEmpty();
        (atOnce ? ingressMsg : ingressSkb).addLast(skb);
        return atOnce;
    }

    /** {@code sk_psock_skb_ingress_enqueue}: the head of {@code ingress_skb} can now be read too. */
    synchronized void enqueueHead() {
        ingressMsg.addLast(ingressSkb.getFirst());
    }

    /** {@code skb_dequeue}: the head leaves {@code ingress_skb}. */
    synchronized void removeHead() {
        ingressSkb.removeFirst();
    }

    /** {@code __sk_psock_zap_ingress}: empties both queues; gives what was in them. */
    synchronized List<ByteString> zap() {
        List<ByteString> gone = new ArrayList<>(messages());
        gone.addAll(backlog());
        ingressSkb.clear();
        ingressMsg.clear();
        return gone;
    }

    /** True if packets wait for the worker. */
    synchronized boolean hasBacklog() {
        return !ingressSkb.isEmpty();
    }

    /** True if there is something to read. */
    synchronized boolean isReadable() {
        return !ingressMsg.isEmpty();
    }

    /** {@code psock_has_data}: something is in one of the queues. */
    synchronized boolean hasData() {
        return !ingressSkb.isEmpty() || !ingressMsg.isEmpty();
    }

    /** {@code sk_msg_first_len}: the length of the first message, 0 if there is none. */
    synchronized int firstLength() {
        return ingressMsg.isEmpty() ? 0 : ingressMsg.getFirst().bytes().length();
    }

    /** The length of all messages together. */
    synchronized int totalLength() {
        return ingressMsg.stream().mapToInt(skb -> skb.bytes().length()).sum();
    }

    /** {@code sk_msg_recvmsg}: copies message after message until {@code length} bytes are copied. */
    synchronized Copied recvmsg(int length, boolean peek) {
        ByteString bytes = ByteString.EMPTY;
        int own = 0;
        List<Skb> left = new ArrayList<>();
        for (Skb message : ingressMsg) {
            ByteString part = message.bytes().take(length - bytes.length());
            bytes = bytes.concat(part);
            own += message.own() ? part.length() : 0;
            if (part.length() < message.bytes().length()) {
                left.add(message.drop(part.length()));
            }
        }
        if (!peek) {
            ingressMsg.clear();
            ingressMsg.addAll(left);
        }
        return new Copied(bytes, own);
    }

    synchronized List<ByteString> backlog() {
        return ingressSkb.stream().map(Skb::bytes).toList();
    }

    synchronized List<ByteString> messages() {
        return ingressMsg.stream().map(Skb::bytes).toList();
    }
}
