package primed.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Reads the frames of TLC's {@code -tool} mode, one outermost message at a time.
 *
 * <p>Messages nest, and an inner one may start after {@code ": "} in the middle of a line. A string in a state may hold
 * the very markers: what stands inside quotes is text. Some systems lose the line ends around markers.
 */
final class MessageReader {
    /** The version, which is the first message of each run and is never nested. */
    private static final int VERSION = 2262;

    /** Tells how a run goes on, and never stands inside another message. */
    private static final Set<Integer> COURSE = Set.of(
            2185, 2186, 2187, 2188, 2189, 2190, 2191, 2192, 2193, 2194, 2195, 2196, 2199, 2200, 2201, 2202, 2204, 2206,
            2209, 2210, 2212, 2219, 2220, 2221, 2267, 2268, 2271, 2772, 2773, 2774, 2775, 2776, 2777, 2778, 2779);

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
            if (!complete) {
                dropPiece();
            }
            return new Message(code, severity, text.toString(), List.copyOf(nested), complete);
        }

        /** Where the end is lost, a part of its marker may still be there. */
        private void dropPiece() {
            int last = text.lastIndexOf("\n");
            if (Marker.isPiece(text.substring(last + 1))) {
                text.setLength(Math.max(last, 0));
            }
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
        int done = 0;
        do {
            Marker marker = line.indexOf(Marker.SIGN, done) < 0 ? null : Marker.first(line, done, this::isOpen);
            if (marker == null) {
                text(line.substring(done));
                return;
            }
            marker(marker, line.substring(done, marker.begin()));
            done = marker.end();
        } while (done < line.length());
    }

    private void marker(Marker marker, String before) {
        boolean isNested = marker.isStart() && before.equals(": ") && !open.isEmpty();
        if (!before.isEmpty() && !isNested) {
            text(before);
        }
        if (marker.isStart()) {
            if (!isNested) {
                closeBefore(marker);
            }
            open.push(new Frame(marker.code(), marker.severity()));
        } else {
            closeThrough(marker.code());
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

    /** Only an error holds other messages; where one is open that cannot hold the next, its end was lost. */
    private void closeBefore(Marker next) {
        if (open.isEmpty()) {
            return;
        }
        Frame outermost = open.getLast();
        boolean mayHold = (outermost.severity == Message.ERROR || outermost.severity == Message.BUG)
                && next.severity() == 0
                && !COURSE.contains(next.code());
        if (next.code() == VERSION) {
            end();
        } else if (!mayHold) {
            end();
            listener.torn("a message of code " + outermost.code + " has lost its end");
        }
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
        Marker lost = line.startsWith(Marker.SIGN) ? Marker.first(line, 0, code -> true) : null;
        if (lost != null && lost.end() == line.length()) {
            listener.torn("a message of code " + lost.code() + " has lost its beginning");
        }
        if (!open.isEmpty()) {
            open.getFirst().add(line);
        } else if (!Marker.isPiece(line)) {
            listener.line(line);
        }
    }
}
