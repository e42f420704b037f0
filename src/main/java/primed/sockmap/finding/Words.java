package primed.sockmap.finding;

import primed.sockmap.reader.Reading;

/** Outcomes in a few words. */
final class Words {
    private Words() {}

    static String of(Reading reading) {
        String bytes = reading.bytes().length() + " of " + HeldSockmap.ALL.length();
        String order = HeldSockmap.ALL.startsWith(reading.bytes()) ? "" : ", out of order";
        return switch (reading.ending()) {
            case RETURNED -> bytes + order;
            case EAGAIN -> bytes + order + ", EAGAIN";
            case MISMATCH -> bytes + order + ", mismatch";
            case TIMED_OUT -> bytes + order + ", timed out";
        };
    }
}
