package primed.sockmap.finding;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a finding showed.
 *
 * @param finding what was tried
 * @param runs how often it was tried, to an end that says something
 * @param shown how often it showed
 * @param lost how often a trial came to nothing and was tried again
 * @param outcomes how often each outcome was seen, by its words
 */
public record Measurement(Finding finding, int runs, int shown, int lost, Map<String, Integer> outcomes) {
    private static final int LOST_AT_MOST = 50;

    public Measurement {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }

    /**
     * Runs a trial several times. One that comes to nothing is tried again, 50 times in a row at the most.
     *
     * @throws Trial.LostException if a trial always comes to nothing
     */
    public static Measurement of(Finding finding, int runs, Trial trial) throws InterruptedException {
        Map<String, Integer> outcomes = new TreeMap<>();
        int shown = 0;
        int lost = 0;
        for (int run = 0; run < runs; run++) {
            Patient patient = new Patient(trial);
            Trial.Outcome outcome = patient.run();
            lost += patient.lost;
            shown += outcome.shows() ? 1 : 0;
            outcomes.merge(outcome.words(), 1, Integer::sum);
        }
        return new Measurement(finding, runs, shown, lost, outcomes);
    }

    /** Tries again what came to nothing. */
    private static final class Patient implements Trial {
        private final Trial trial;
        private int lost;

        Patient(Trial trial) {
            this.trial = trial;
        }

        @Override
        public Outcome run() throws InterruptedException {
            while (true) {
                try {
                    return trial.run();
                } catch (LostException e) {
                    lost++;
                    if (lost > LOST_AT_MOST) {
                        throw e;
                    }
                }
            }
        }
    }
}
