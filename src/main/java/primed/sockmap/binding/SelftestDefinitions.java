package primed.sockmap.binding;

import java.util.List;
import java.util.Map;
import primed.sockmap.ByteString;
import primed.sockmap.reference.InMemorySockmap.Sender;

/** The definitions of {@code MCSelftest.tla} that a configuration puts in the place of constants. */
final class SelftestDefinitions {
    private static final ByteString LONG = ByteString.of("01234567");
    private static final ByteString SHORT = ByteString.of("89");

    /** The messages, from number 1 on. */
    static final Map<String, List<ByteString>> PAYLOADS = Map.of(
            "SelftestPayload", List.of(ByteString.of("01"), ByteString.of("23456789")),
            "LongOwnPayload", List.of(LONG, SHORT),
            "PeerFirstPayload", List.of(LONG, SHORT),
            "OneBytePayload", List.of(ByteString.of("0"), ByteString.of("123456789")),
            "TwoRoundsPayload", List.of(ByteString.of("01"), ByteString.of("23")),
            "ThreeRoundsPayload", List.of(ByteString.of("01"), ByteString.of("23"), ByteString.of("45")),
            "RoundsThenPeerPayload", List.of(ByteString.of("01"), ByteString.of("23"), ByteString.of("456")));

    /** Who sends each message. */
    static final Map<String, List<Sender>> SENDERS = Map.of(
            "SelftestFrom", List.of(Sender.C1, Sender.C0),
            "TwoRoundsFrom", List.of(Sender.C1, Sender.C1),
            "ThreeRoundsFrom", List.of(Sender.C1, Sender.C1, Sender.C1),
            "RoundsThenPeerFrom", List.of(Sender.C1, Sender.C1, Sender.C0),
            "PeerFirstFrom", List.of(Sender.C0, Sender.C1));

    /** What each sending thread sends, by message number. */
    static final Map<String, List<List<Integer>>> PROGRAMS = Map.of(
            "OneThread", List.of(List.of(1, 2)),
            "TwoThreads", List.of(List.of(1), List.of(2)),
            "OneThreadSendsThree", List.of(List.of(1, 2, 3)));

    private SelftestDefinitions() {}
}
