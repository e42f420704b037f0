package primed.sockmap.lab;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One line of a message on a serial line.
 *
 * @param message the number of the message, from 1
 * @param part which part of it this is, from 1
 * @param parts how many there are
 * @param text the part in Base64
 */
record Frame(int message, int part, int parts, String text) {
    static final String MARK = "@primed ";

    private static final Pattern LINE = Pattern.compile(
            "@primed ([1-9]\\d{0,7}) ([1-9]\\d{0,7})/([1-9]\\d{0,7}) ([0-9a-f]{8}) ([A-Za-z0-9+/]*={0,2})");

    /** The frame as a line, without its end. */
    String line() {
        return MARK + place() + " " + checksum() + " " + text;
    }

    /** Reads a line; empty if it is none, or not as it was written. */
    static Optional<Frame> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Frame frame = new Frame(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(5));
        boolean isWhole = frame.part <= frame.parts
                && frame.text.length() % 4 == 0
                && frame.checksum().equals(matcher.group(4));
        return isWhole ? Optional.of(frame) : Optional.empty();
    }

    private String place() {
        return message + " " + part + "/" + parts;
    }

    private String checksum() {
        CRC32 crc = new CRC32();
        crc.update((place() + " " + text).getBytes(StandardCharsets.US_ASCII));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
