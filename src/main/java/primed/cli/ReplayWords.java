package primed.cli;

import primed.replay.ReplayResult;

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
}
