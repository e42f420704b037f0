package primed.sockmap.race;

import java.util.ArrayList;
import java.util.List;
import primed.sockmap.reader.Reading;

/**
 * What a run looked like from outside. Each thread's events are in its order; between threads there is none.
 *
 * @param threads all of them; the reader's is the last
 * @param reading how the reader ended
 */
public record RunLog(List<Track> threads, Reading reading) {
    public RunLog {
        threads = List.copyOf(threads);
    }

    /**
     * What one thread did.
     *
     * @param thread its name
     * @param events in its order
     */
    public record Track(String thread, List<Event> events) {
        public Track {
            events = List.copyOf(events);
        }

        /** The events in words, with a mark before one of them, or at the end. */
        String inWords(int marked) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                words.add((i == marked ? ">>> " : "") + events.get(i).inWords());
            }
            return String.join(", ", words) + (marked == events.size() ? " >>>" : "");
        }
    }

    /** How the run ended. */
    public Category category() {
        return Category.of(reading, SelftestData.EXPECTED);
    }
}
