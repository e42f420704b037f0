package primed.sockmap.race;

import primed.sockmap.ByteString;
import primed.sockmap.SockmapSocket;
import primed.sockmap.reader.FlakyReader;
import primed.sockmap.reader.HardenedReader;
import primed.sockmap.reader.Patience;
import primed.sockmap.reader.Reader;
import primed.sockmap.reader.RecvLoopReader;
import primed.sockmap.reader.TwoPhaseReader;

/** The readers that can race: those that poll. A recv that waits is never issued on a running kernel. */
public enum RaceReader {
    /** One recv: the selftest before it was mended. */
    FLAKY("flaky", "flaky"),
    /** The proposed fix. */
    LOOP("loop", "loop"),
    /** The fix that was merged. */
    TWO_PHASE("two-phase", "twoPhase"),
    /** The loop that polls again after EAGAIN. */
    HARDENED("hardened", "hardened");

    private final String words;
    private final String inSpec;

    RaceReader(String words, String inSpec) {
        this.words = words;
        this.inSpec = inSpec;
    }

    /** Its name on the command line and in logs. */
    public String words() {
        return words;
    }

    /** Its name in the spec: the constant {@code Reader}. */
    public String inSpec() {
        return inSpec;
    }

    /**
     * The reader of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RaceReader called(String words) {
        return Named.find(values(), RaceReader::words, words);
    }

    /** A reader of the selftest's data. */
    Reader over(SockmapSocket p1, Patience patience) {
        ByteString expected = SelftestData.EXPECTED;
        int first = SelftestData.OWN.length();
        return switch (this) {
            case FLAKY -> new FlakyReader(p1, expected, first, patience);
            case LOOP -> new RecvLoopReader(p1, expected, patience);
            case TWO_PHASE -> new TwoPhaseReader(p1, expected, first, true, patience);
            case HARDENED -> new HardenedReader(p1, expected, patience);
        };
    }
}
