package primed.sockmap.race;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import primed.sockmap.ByteString;
import primed.sockmap.ForwardingSocket;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.BacklogWorker;
import primed.sockmap.reference.Checkpoint;
import primed.sockmap.reference.InMemorySockmap;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.InMemorySockmap.Setup;
import primed.sockmap.reference.KernelSemantics;

/** Races on the reference implementation, and on sockets that are made faulty on purpose. */
public final class ReferenceArena implements Arena {
    private final boolean lateWorker;
    private final UnaryOperator<SockmapSocket> fault;

    private ReferenceArena(boolean lateWorker, UnaryOperator<SockmapSocket> fault) {
        this.lateWorker = lateWorker;
        this.fault = fault;
    }

    /** The backlog worker runs whenever it has work. */
    public static ReferenceArena withPromptWorker() {
        return new ReferenceArena(false, socket -> socket);
    }

    /** The backlog worker makes peer data readable only when the reader has received something. */
    public static ReferenceArena withLateWorker() {
        return new ReferenceArena(true, socket -> socket);
    }

    /** A recv gives the bytes in the wrong order, which no sockmap does. */
    public static ReferenceArena reversing() {
        return new ReferenceArena(false, Reversing::new);
    }

    @Override
    public RaceSockmap open(Transport transport, Verdict ownVerdict) {
        return new Sockets(new Setup(transport, ownVerdict, Verdict.REDIRECT, KernelSemantics.LINUX_6_18));
    }

    private final class Sockets implements RaceSockmap {
        private final Queue<BacklogWorker> late = new ConcurrentLinkedQueue<>();
        private final InMemorySockmap sockmap;

        Sockets(Setup setup) {
            this.sockmap = InMemorySockmap.open(setup, Checkpoint.NONE, late::add);
        }

        @Override
        public SockmapSocket p1() {
            return fault.apply(new AfterRecv(sockmap.p1(), this::runWorker));
        }

        @Override
        public void sendOwn(ByteString bytes) {
            sockmap.send(Sender.C1, bytes).run();
            runWorker();
        }

        @Override
        public void sendPeer(ByteString bytes) {
            sockmap.send(Sender.C0, bytes).run();
            if (!lateWorker) {
                runWorker();
            }
        }

        private void runWorker() {
            for (BacklogWorker worker : new ArrayDeque<>(late)) {
                worker.run();
            }
        }

        @Override
        public void close() {}
    }

    /** Does something after each recv. */
    private static final class AfterRecv extends ForwardingSocket {
        private final Runnable action;

        AfterRecv(SockmapSocket socket, Runnable action) {
            super(socket);
            this.action = action;
        }

        @Override
        public int recvDontWait(byte[] buffer, int offset, int length) {
            int received = super.recvDontWait(buffer, offset, length);
            action.run();
            return received;
        }
    }

    private static final class Reversing extends ForwardingSocket {
        Reversing(SockmapSocket socket) {
            super(socket);
        }

        @Override
        public int recvDontWait(byte[] buffer, int offset, int length) {
            int received = super.recvDontWait(buffer, offset, length);
            for (int i = 0; i < received / 2; i++) {
                byte swapped = buffer[offset + i];
                buffer[offset + i] = buffer[offset + received - 1 - i];
                buffer[offset + received - 1 - i] = swapped;
            }
            return received;
        }
    }
}
