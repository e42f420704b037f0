package primed.sockmap.race;

import primed.sockmap.ByteString;
import primed.sockmap.SockmapSocket;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.CpuPin;
import primed.sockmap.kernel.KernelSockmap;

/** The running kernel. */
public final class KernelArena implements Arena {

    @Override
    public RaceSockmap open(Transport transport, Verdict ownVerdict) {
        return new Sockets(KernelSockmap.open(transport, ownVerdict, Verdict.REDIRECT));
    }

    @Override
    public void pin(int cpu) {
        CpuPin.toCpu(cpu);
    }

    private record Sockets(KernelSockmap sockmap) implements RaceSockmap {
        @Override
        public SockmapSocket p1() {
            return sockmap.p1();
        }

        @Override
        public void sendOwn(ByteString bytes) {
            sockmap.sendOwn(bytes);
        }

        @Override
        public void sendPeer(ByteString bytes) {
            sockmap.sendPeer(bytes);
        }

        @Override
        public void close() {
            sockmap.close();
        }
    }
}
