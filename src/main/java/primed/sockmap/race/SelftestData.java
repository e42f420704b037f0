package primed.sockmap.race;

import primed.sockmap.ByteString;

/** What the selftest sends: {@code SelftestPayload} of {@code MCSelftest.tla}. */
final class SelftestData {
    /** Message 1, by c1. */
    static final ByteString OWN = ByteString.of("01");

    /** Message 2, by c0. */
    static final ByteString PEER = ByteString.of("23456789");

    /** What the reader wants. */
    static final ByteString EXPECTED = OWN.concat(PEER);

    private SelftestData() {}
}
