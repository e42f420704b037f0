package primed.sockmap.race;

/** Who sends, and when the reader begins. */
public enum Senders {
    /** One thread sends c1 and c0, then reads: the selftest. */
    ONE("one"),
    /** One thread sends c1 and c0; another one, on another CPU, reads. */
    SPLIT("split"),
    /** One thread sends c1, another one c0 at the same time, and a third one reads meanwhile. */
    TWO("two");

    private final String words;

    Senders(String words) {
        this.words = words;
    }

    /** Its name on the command line and in logs. */
    public String words() {
        return words;
    }

    /**
     * The senders of that name.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Senders called(String words) {
        return Named.find(values(), Senders::words, words);
    }
}
