package primed.sockmap.race;

import primed.sockmap.Transport;
import primed.sockmap.Verdict;

/**
 * One kind of race.
 *
 * @param reader who reads
 * @param transport of all sockets
 * @param senders who sends
 * @param gate whether a thread that sends both waits in between until FIONREAD on p1 shows the first message
 * @param overlap whether the reader begins together with the senders rather than after them
 * @param ownVerdict the verdict on p1's own data: REDIRECT or PASS
 */
public record RaceSetting(
        RaceReader reader, Transport transport, Senders senders, boolean gate, boolean overlap, Verdict ownVerdict) {
    public RaceSetting {
        if (ownVerdict != Verdict.REDIRECT && ownVerdict != Verdict.PASS) {
            throw new IllegalArgumentException(
                    "p1's own data must come to p1, and with " + ownVerdict + " it does not");
        }
        if (overlap && senders == Senders.ONE) {
            throw new IllegalArgumentException("one thread cannot send and read at the same time");
        }
        if (!overlap && senders == Senders.TWO) {
            throw new IllegalArgumentException("two senders race with the reader, which begins with them");
        }
        if (gate && senders == Senders.TWO) {
            throw new IllegalArgumentException("a thread that sends once has nothing to wait for in between");
        }
    }

    /** The selftest: one thread sends, waits for FIONREAD between the sends, and reads; the verdict redirects. */
    public static RaceSetting ofSelftest(RaceReader reader, Transport transport) {
        return new RaceSetting(reader, transport, Senders.ONE, true, false, Verdict.REDIRECT);
    }

    /** The same with other senders; whether there is a gate, and an overlap, is as these senders have it. */
    public RaceSetting with(Senders others) {
        return new RaceSetting(
                reader, transport, others, gate && others != Senders.TWO, others == Senders.TWO, ownVerdict);
    }

    /** The same without the gate. */
    public RaceSetting ungated() {
        return new RaceSetting(reader, transport, senders, false, overlap, ownVerdict);
    }

    /** The same with a reader that begins together with the senders. */
    public RaceSetting overlapping() {
        return new RaceSetting(reader, transport, senders, gate, true, ownVerdict);
    }

    /** The same with another verdict on p1's own data. */
    public RaceSetting with(Verdict verdict) {
        return new RaceSetting(reader, transport, senders, gate, overlap, verdict);
    }

    /** What the threads do, in words. */
    public String inWords() {
        String sends = switch (senders) {
            case ONE -> "one thread sends on c1" + thenOnC0() + ", reads";
            case SPLIT ->
                "one thread sends on c1" + thenOnC0() + "; another one reads " + (overlap ? "meanwhile" : "then");
            case TWO -> "two threads send at once, on c1 and on c0, a third one reads meanwhile";
        };
        return sends + (ownVerdict == Verdict.PASS ? "; p1's own data is passed" : "");
    }

    private String thenOnC0() {
        return gate ? ", waits for FIONREAD, sends on c0" : ", sends on c0";
    }
}
