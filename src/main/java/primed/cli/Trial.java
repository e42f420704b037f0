package primed.cli;

import primed.replay.ReplayResult;

/** A replay that can be done again. */
@FunctionalInterface
interface Trial {

    /** Does it once. */
    Verdict once() throws Exception;

    /**
     * How it ended.
     *
     * @param words the result for a person, and what was replayed if that was not the behavior as it stands
     */
    record Verdict(ReplayResult result, String words) {}

    /** The same trial, whose words begin with something that is known before. */
    default Trial headed(String head) {
        return () -> {
            Verdict verdict = once();
            return new Verdict(verdict.result(), head + verdict.words());
        };
    }

    /** A trial that only has a result. */
    static Trial of(Replaying replaying) {
        return () -> {
            ReplayResult result = replaying.run();
            return new Verdict(result, result.toString());
        };
    }

    /** A replay. */
    interface Replaying {
        ReplayResult run() throws Exception;
    }
}
