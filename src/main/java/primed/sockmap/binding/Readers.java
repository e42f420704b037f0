package primed.sockmap.binding;

import java.time.Duration;
import primed.sockmap.ByteString;
import primed.sockmap.WaitingSockmapSocket;
import primed.sockmap.reader.BlockingReader;
import primed.sockmap.reader.FlakyReader;
import primed.sockmap.reader.HardenedReader;
import primed.sockmap.reader.Patience;
import primed.sockmap.reader.PollBlockingReader;
import primed.sockmap.reader.Reader;
import primed.sockmap.reader.RecvLoopReader;
import primed.sockmap.reader.TwoPhaseReader;

/** The spec's constant {@code Reader}, in Java. */
final class Readers {
    private Readers() {}

    /** How often a reader whose wait may run out asks FIONREAD. */
    static int fionreadTries() {
        return Patience.ofSelftest().fionreadTries();
    }

    /** The model's reader; it may wait inside recv. */
    static Reader of(SelftestModel model, WaitingSockmapSocket p1) {
        ByteString expected = model.expected();
        Patience patience = patience(model);
        int first = SelftestModel.FIRST_MESSAGE;
        return switch (model.reader()) {
            case "flaky" -> new FlakyReader(p1, expected, first, patience);
            case "loop" -> new RecvLoopReader(p1, expected, patience);
            case "hardened" -> new HardenedReader(p1, expected, patience);
            case "twoPhase" -> new TwoPhaseReader(p1, expected, first, model.compares(), patience);
            case "blocking" -> new BlockingReader(p1, expected);
            case "pollBlocking" -> new PollBlockingReader(p1, expected, patience);
            default -> throw new IllegalArgumentException("no reader is called " + model.reader());
        };
    }

    /** Time does not pass in the spec: a wait ends because of what happens, or because it may run out. */
    private static Patience patience(SelftestModel model) {
        Patience endless = Patience.endless();
        return model.waitMayExpire() ? new Patience(endless.poll(), fionreadTries(), Duration.ZERO) : endless;
    }
}
