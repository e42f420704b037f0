package primed.sockmap.race;

import primed.sockmap.ByteString;
import primed.sockmap.SockmapSocket;

/** What a race is about: c1 connected to p1, c0 to p0, both in a sockmap; used for one run. */
public interface RaceSockmap extends AutoCloseable {

    /** The socket to read. */
    SockmapSocket p1();

    /** {@code send} on c1: p1's own data. */
    void sendOwn(ByteString bytes);

    /** {@code send} on c0: data for p0, which is redirected to p1. */
    void sendPeer(ByteString bytes);

    @Override
    void close();
}
