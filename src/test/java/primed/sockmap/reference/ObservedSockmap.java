package primed.sockmap.reference;

import java.time.Duration;
import java.util.function.IntBinaryOperator;
import primed.replay.Gate;
import primed.sockmap.ByteString;
import primed.sockmap.ErrnoException;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.InMemorySockmap.Setup;

/** A sockmap, and what a program sees of p1; all in few words. */
record ObservedSockmap(InMemorySockmap sockmap) {
    private static final int BUFFER = 11;

    /** Both verdicts redirect to p1; Linux 6.18. */
    static ObservedSockmap redirecting(Transport transport) {
        return with(transport, Verdict.REDIRECT);
    }

    /** Linux 6.18; what arrives at p0 is redirected to p1. */
    static ObservedSockmap with(Transport transport, Verdict ownVerdict) {
        return with(transport, ownVerdict, KernelSemantics.LINUX_6_18);
    }

    static ObservedSockmap with(Transport transport, Verdict ownVerdict, KernelSemantics semantics) {
        return of(new Setup(transport, ownVerdict, Verdict.REDIRECT, semantics));
    }

    /** Stepped threads stop at each checkpoint inside recv; the worker works when it is told to. */
    static ObservedSockmap of(Setup setup) {
        Gate gate = Gate.ofSteppedThreads();
        return new ObservedSockmap(InMemorySockmap.open(setup, place -> gate.reach(place.name()), worker -> {}));
    }

    /** As {@link #redirecting}, but the sockets are not in the map yet. */
    static ObservedSockmap outsideMap(Transport transport, KernelSemantics semantics) {
        return new ObservedSockmap(new InMemorySockmap(
                new Setup(transport, Verdict.REDIRECT, Verdict.REDIRECT, semantics), Checkpoint.NONE, worker -> {}));
    }

    /** c1 sends to p1; the softirq does all its work inside send(). */
    ObservedSockmap fromC1(String bytes) {
        sockmap.send(Sender.C1, ByteString.of(bytes)).run();
        return this;
    }

    /** c0 sends to p0; the softirq does all its work inside send(). */
    ObservedSockmap fromC0(String bytes) {
        sockmap.send(Sender.C0, ByteString.of(bytes)).run();
        return this;
    }

    /** The worker empties ingress_skb. */
    ObservedSockmap work() {
        sockmap.worker().run();
        return this;
    }

    int fionread() {
        return sockmap.p1().fionread();
    }

    /** {@code IN} or {@code no}. */
    String poll() {
        return sockmap.p1().poll(Duration.ZERO) ? "IN" : "no";
    }

    /** What a recv that does not wait gives: the bytes, or the error. */
    String recv() {
        return recv(BUFFER);
    }

    String recv(int length) {
        byte[] buffer = new byte[BUFFER];
        return result(buffer, (offset, room) -> sockmap.p1().recvDontWait(buffer, offset, Math.min(length, room)));
    }

    String peek(int length) {
        byte[] buffer = new byte[BUFFER];
        return result(buffer, (offset, room) -> sockmap.p1().peekDontWait(buffer, offset, Math.min(length, room)));
    }

    /** What a recv that waits gives. */
    String recvWaiting() {
        byte[] buffer = new byte[BUFFER];
        return result(buffer, (offset, room) -> sockmap.p1().recv(buffer, offset, room));
    }

    private static String result(byte[] buffer, IntBinaryOperator call) {
        try {
            return ByteString.of(buffer, 0, call.applyAsInt(0, buffer.length)).toString();
        } catch (ErrnoException failure) {
            return failure.errno().name();
        }
    }
}
