package primed.sockmap.binding;

import org.jspecify.annotations.Nullable;
import primed.sockmap.ByteString;
import primed.sockmap.reader.Reading;

/** How a reader fared, in a few words. */
record RunSummary(
        ByteString expected, ByteString received, @Nullable Reading reading) {

    String words() {
        return amount() + order() + end();
    }

    private String amount() {
        return received.length() == expected.length()
                ? "all " + expected.length() + " bytes"
                : received.length() + " of " + expected.length() + " bytes";
    }

    private String order() {
        return expected.startsWith(received) ? "" : ", out of order";
    }

    private String end() {
        if (reading == null) {
            return ", then waits for ever";
        }
        return switch (reading.ending()) {
            case RETURNED -> "";
            case EAGAIN -> ", then EAGAIN";
            case MISMATCH -> ", then a mismatch";
            case TIMED_OUT -> ", then times out";
        };
    }
}
