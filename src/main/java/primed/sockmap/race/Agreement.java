package primed.sockmap.race;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the spec says of the runs of a race.
 *
 * @param allowed whether the spec allows each way of ending in this setting
 * @param forbidden the logs that no behavior of the spec looks like
 * @param late the logs that the spec allows only if a message was delivered after its send had returned
 */
public record Agreement(Map<Category, Possibility> allowed, List<Forbidden> forbidden, List<RunLog> late) {
    public Agreement {
        allowed = Collections.unmodifiableMap(new EnumMap<>(allowed));
        forbidden = List.copyOf(forbidden);
        late = List.copyOf(late);
    }

    /** Whether the spec allows a way of ending. */
    public enum Possibility {
        /** Some behavior ends like that. */
        ALLOWED,
        /** Some behavior ends like that, in each of which a wait for FIONREAD has run out. */
        IF_A_WAIT_RUNS_OUT,
        /** No behavior ends like that, as long as messages are delivered inside send. */
        FORBIDDEN
    }

    /**
     * A log that the spec forbids.
     *
     * @param log what was seen
     * @param explained how many events of each thread the spec can follow; the next ones it cannot
     */
    public record Forbidden(RunLog log, List<Integer> explained) {
        public Forbidden {
            explained = List.copyOf(explained);
        }

        /** What each thread did, with a mark ({@code >>>}) where the spec cannot follow it any more. */
        public String inWords() {
            List<String> threads = new ArrayList<>();
            for (int i = 0; i < log.threads().size(); i++) {
                RunLog.Track track = log.threads().get(i);
                int place = i < explained.size() ? explained.get(i) : 0;
                threads.add(track.thread() + ": " + track.inWords(place));
            }
            return String.join("; ", threads);
        }
    }

    /** True if the spec allows all that was seen. */
    public boolean agrees() {
        return forbidden.isEmpty();
    }
}
