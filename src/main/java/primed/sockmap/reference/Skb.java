package primed.sockmap.reference;

import primed.sockmap.ByteString;

/**
 * A packet, or a message made of one.
 *
 * @param bytes what is left to read of it
 * @param own true if it arrived at the socket whose queue it is in, false if it was redirected there
 */
record Skb(ByteString bytes, boolean own) {

    Skb drop(int n) {
        return new Skb(bytes.drop(n), own);
    }
}
