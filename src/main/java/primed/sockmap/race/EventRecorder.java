package primed.sockmap.race;

import java.util.ArrayList;
import java.util.List;

/** Writes down what one thread does. Belongs to that thread. */
final class EventRecorder {
    private final String thread;
    private final List<Event> events = new ArrayList<>();

    EventRecorder(String thread) {
        this.thread = thread;
    }

    void add(Event event) {
        boolean again = event instanceof Event.Fionread
                && !events.isEmpty()
                && events.get(events.size() - 1).equals(event);
        if (!again) {
            events.add(event);
        }
    }

    RunLog.Track track() {
        return new RunLog.Track(thread, events);
    }
}
