package primed.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the frames of TLC's {@code -tool} mode, one outermost message at a time.
 *
 * <p>Messages nest, and an inner one may start after {@code ": "} in the middle of a line. A string in a state may hold
 * the very markers; it ends in a quote, so only whole lines count. Some systems lose the line end between two markers.
 */
final class MessageReader {
    private static final Pattern START = Pattern.compile("(: )?@!@!@STARTMSG (-?\\d+):(\\d+) @!@!@");
    private static final Pattern END = Pattern.compile("(.*)@!@!@ENDMSG (-?\\d+) @!@!@");
    private static final Pattern BETWEEN_MARKERS = Pattern.compile("(?<= @!@!@)(?=@!@!@(?:START|END)MSG )");

    private final MessageListener listener;
    private final Deque<Frame> open = new ArrayDeque<>();

    private MessageReader(MessageListener listener) {
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
            if (line.indexOf("@!@!@") < 0) {
                reader.text(line);
            } else {
                BETWEEN_MARKERS.splitAsStream(line).forEach(reader::marked);
            }
        }
        while (!reader.open.isEmpty()) {
            reader.close(false);
        }
    }

    private void marked(String line) {
        Matcher start = START.matcher(line);
        if (start.matches() && (start.group(1) == null || !open.isEmpty())) {
            open.push(new Frame(Integer.parseInt(start.group(2)), Integer.parseInt(start.group(3))));
            return;
        }
        Matcher end = END.matcher(line);
        if (end.matches() && isOpen(Integer.parseInt(end.group(2)))) {
            if (!end.group(1).isEmpty()) {
                text(end.group(1));
            }
            closeThrough(Integer.parseInt(end.group(2)));
            return;
        }
        text(line);
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

    private void text(String line) {
        if (open.isEmpty()) {
            listener.line(line);
        } else {
            open.getFirst().add(line);
        }
    }
}
