package primed.cli;

import primed.replay.ReplayResult;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trial, done some times.
 *
 * @param times how often it was to be done
 * @param conforming how often the system did as the behavior says
 * @param last how it ended the last time: the first time that it did not conform ends the count
 */
record Trials(int times, int conforming, Trial.Verdict last) {

    /** Does a trial so many times, or until it does not conform. */
    static Trials of(Trial trial, int times) throws Exception {
        Trial.Verdict last = trial.once();
        int conforming = 0;
        while (last.result() instanceof ReplayResult.Conforms && ++conforming < times) {
            last = trial.once();
        }
        return new Trials(times, conforming, last);
    }

    String words() {
        return times == 1 ? last.words() : last.words() + "\n" + conforming + " of " + times + " times.";
    }

    void put(ObjectNode json) {
        json.put("result", ReplayWords.of(last.result()))
                .put("text", last.words())
                .put("times", times)
                .put("conforming", conforming);
        FactsJson.put(last.result(), json);
    }
}
