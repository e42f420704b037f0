package primed.cli;

import primed.replay.ReplayResult;
import primed.report.review.Tone;

/** The result of a replay in one word or two. */
final class ReplayWords {
    private ReplayWords() {}

    static String of(ReplayResult result) {
        if (result instanceof ReplayResult.Conforms) {
            return "conforms";
        }
        if (result instanceof ReplayResult.Diverges) {
            return "diverges";
        }
        return result instanceof ReplayResult.Unforceable ? "unforceable" : "not replayed";
    }

    /** Whether it is well: what cannot be forced is neither. */
    static Tone tone(ReplayResult result) {
        if (result instanceof ReplayResult.Conforms) {
            return Tone.GOOD;
        }
        return result instanceof ReplayResult.Unforceable ? Tone.PLAIN : Tone.BAD;
    }
}
