package primed.sockmap.lab;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Finds the messages of a {@link FrameWriter} among whatever else comes along a serial line.
 *
 * <p>Lines that are not frames are passed over. Frames must come in order and whole: a message of which a part was
 * damaged on the way is not made up for, but reported.
 */
public final class FrameReader {
    private final List<Frame> parts = new ArrayList<>();
    private int complete;
    private int damaged;

    /**
     * Takes the next line.
     *
     * @return the message that is complete with it, if one is
     * @throws DamagedReportException if it shows that a part before it is missing
     */
    public Optional<String> accept(String line) {
        int mark = line.lastIndexOf(Frame.MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        Optional<Frame> frame = Frame.parse(line.substring(mark));
        if (frame.isEmpty()) {
            damaged++;
            return Optional.empty();
        }
        return accept(frame.get());
    }

    private Optional<String> accept(Frame frame) {
        boolean isNext = frame.message() == complete + 1
                && frame.part() == parts.size() + 1
                && (parts.isEmpty() || frame.parts() == parts.get(0).parts());
        if (!isNext) {
            throw new DamagedReportException("expected " + expected() + ", but there came part " + frame.part() + " of "
                    + frame.parts() + " of message " + frame.message() + damage());
        }
        parts.add(frame);
        return frame.part() == frame.parts() ? Optional.of(message()) : Optional.empty();
    }

    private String message() {
        StringBuilder bytes = new StringBuilder();
        for (Frame part : parts) {
            bytes.append(new String(Base64.getDecoder().decode(part.text()), StandardCharsets.ISO_8859_1));
        }
        parts.clear();
        complete++;
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /**
     * The line has ended.
     *
     * @throws DamagedReportException if it ended within a message, or frames were damaged
     */
    public void end() {
        if (!parts.isEmpty() || damaged > 0) {
            throw new DamagedReportException("it ends where " + expected() + " should come" + damage());
        }
    }

    private String expected() {
        return "part " + (parts.size() + 1) + " of message " + (complete + 1);
    }

    private String damage() {
        return damaged == 0 ? "" : " (" + damaged + " damaged before that)";
    }
}
