package primed.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The runs that one writer's lines in a log tell of, one after the other. */
final class RecordedRuns implements MessageListener {
    private static final int VERSION = 2262;
    private static final int EXCERPT = 120;
    private static final Pattern PLAIN = Pattern.compile("(?:.*\\s)?TLC2 Version \\d.*");

    private final List<RecordedRun> runs = new ArrayList<>();
    private final LinePrefix prefix = new LinePrefix();
    private final MessageReader messages = new MessageReader(this);
    private Transcript transcript = new Transcript(ProgressListener.NONE);
    private boolean announced;
    private boolean plain;
    private @Nullable String firstLine;

    LinePrefix prefix() {
        return prefix;
    }

    /** Takes the next line of the writer; a console may have filled it up with blanks. */
    void read(String line) {
        messages.line(prefix.strip(line).stripTrailing());
    }

    /** Takes a line of somebody else, which may tell how the run ended but is part of no message. */
    void overhear(String line) {
        messages.outside(line);
    }

    /** All runs, now that there is no more. */
    List<RecordedRun> end() {
        messages.end();
        endRun();
        return List.copyOf(runs);
    }

    /** Whether there was TLC's output without {@code -tool}. */
    boolean isPlain() {
        return plain;
    }

    /** The first line outside of messages that is not blank, or its beginning; null if there was none. */
    @Nullable
    String firstLine() {
        return firstLine;
    }

    @Override
    public void message(Message message) {
        boolean announces = Transcript.isAnnouncement(message);
        if (announces || (message.code() == VERSION && !announced)) {
            endRun();
        }
        announced = announces;
        if (!transcript.hasMessages()) {
            transcript.restore(line -> prefix.strip(line).stripTrailing());
        }
        transcript.message(message);
    }

    @Override
    public void line(String line) {
        if (firstLine == null && !line.isBlank()) {
            firstLine = line.strip().substring(0, Math.min(line.strip().length(), EXCERPT));
        }
        if (Transcript.isServer(line)) {
            endRun();
        }
        plain = plain || (!transcript.hasMessages() && PLAIN.matcher(line).matches());
        transcript.line(line);
    }

    @Override
    public void torn(String what) {
        transcript.torn(what);
    }

    private void endRun() {
        if (transcript.hasMessages()) {
            runs.add(new RecordedRun(transcript.module(), transcript.recorded()));
        }
        transcript = new Transcript(ProgressListener.NONE);
    }
}
