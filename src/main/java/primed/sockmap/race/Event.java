package primed.sockmap.race;

import primed.sockmap.ByteString;
import primed.sockmap.Errno;

/** Something that a thread did and saw. */
public sealed interface Event {

    /** The event in a few words. */
    String inWords();

    /** {@code send} has returned. */
    record Sent(Socket from, ByteString bytes) implements Event {
        @Override
        public String inWords() {
            return "send on " + from.words() + " " + bytes;
        }
    }

    /** {@code ioctl(FIONREAD)} on p1 gave this; the same answer several times in a row is one event. */
    record Fionread(int result) implements Event {
        @Override
        public String inWords() {
            return "FIONREAD " + result;
        }
    }

    /** {@code poll} on p1 said IN, or, if not, ran into its timeout. */
    record Poll(boolean in) implements Event {
        @Override
        public String inWords() {
            return in ? "poll IN" : "poll timed out";
        }
    }

    /** {@code recv} on p1 gave these bytes. */
    record Received(int length, ByteString bytes) implements Event {
        @Override
        public String inWords() {
            return "recv(" + length + ") " + bytes;
        }
    }

    /** {@code recv} on p1 failed. */
    record RecvFailed(int length, Errno errno) implements Event {
        @Override
        public String inWords() {
            return "recv(" + length + ") " + errno;
        }
    }

    /** A socket that sends. */
    enum Socket {
        /** Connected to p1. */
        C1("c1"),
        /** Connected to p0. */
        C0("c0");

        private final String words;

        Socket(String words) {
            this.words = words;
        }

        /** Its name in logs. */
        public String words() {
            return words;
        }

        static Socket called(String words) {
            return Named.find(values(), Socket::words, words);
        }
    }
}
