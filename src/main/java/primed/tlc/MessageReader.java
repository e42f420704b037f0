package primed.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads the frames of TLC's {@code -tool} mode, one outermost message at a time.
 *
 * <p>Messages nest, and an inner one may start after {@code ": "} in the middle of a line. A string in a state may hold
 * the very markers: what stands inside quotes is text. Some systems lose the line ends around markers.
 */
final class MessageReader {
    /** The version, which is the first message of each run and is never nested. */
    private static final int VERSION = 2262;

    private final MessageListener listener;
    private final Deque<Frame> open = new ArrayDeque<>();

    MessageReader(MessageListener listener) {
        this.listener = listener;
    }

    /** A message whose end is still to come. */
    private static final class Frame {
        private final int code;
        private final int severity;
        private final StringBuilder text = new StringBuilder();
        private final List<Message> nested = new ArrayList<>();

        Frame(int code, int severity) {
            this.code = code;
            this.severity = severity;
        }

        void add(String line) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }

        Message end(boolean complete) {
            return new Message(code, severity, text.toString(), List.copyOf(nested), complete);
        }
    }

    /** Reads to the end; what is open then is passed on as incomplete. */
    static void read(Reader source, MessageListener listener) throws IOException {
        MessageReader reader = new MessageReader(listener);
        BufferedReader lines = new BufferedReader(source);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            reader.line(line);
        }
        reader.end();
    }

    /** Takes the next line, without its end. */
    void line(String line) {
        Marker marker = line.indexOf(Marker.SIGN) < 0 ? null : Marker.first(line, this::isOpen);
        if (marker == null) {
            text(line);
            return;
        }
        String before = line.substring(0, marker.begin());
        if (!before.isEmpty() && !(marker.isStart() && before.equals(": ") && !open.isEmpty())) {
            text(before);
        }
        if (marker.isStart()) {
            open(marker);
        } else {
            closeThrough(marker.code());
        }
        if (marker.end() < line.length()) {
            line(line.substring(marker.end()));
        }
    }

    /** Takes a line that is none of TLC's: inside a message it is left out. */
    void outside(String line) {
        if (open.isEmpty()) {
            listener.line(line);
        }
    }

    /** Takes note that there is no more; messages that are open never ended. */
    void end() {
        while (!open.isEmpty()) {
            close(false);
        }
    }

    private void open(Marker marker) {
        if (marker.code() == VERSION) {
            end();
        }
        open.push(new Frame(marker.code(), marker.severity()));
    }

    private boolean isOpen(int code) {
        return open.stream().anyMatch(frame -> frame.code == code);
    }

    private void closeThrough(int code) {
        while (open.getFirst().code != code) {
            close(false);
        }
        close(true);
    }

    private void close(boolean complete) {
        Message message = open.pop().end(complete);
        if (open.isEmpty()) {
            listener.message(message);
        } else {
            open.getFirst().nested.add(message);
            open.getFirst().add(message.text());
        }
    }

    /** A piece of a marker is what a kill or a cut leaves at the edges of an output: nobody's text. */
    private void text(String line) {
        if (!open.isEmpty()) {
            open.getFirst().add(line);
        } else if (!Marker.isPiece(line)) {
            listener.line(line);
        }
    }
}
