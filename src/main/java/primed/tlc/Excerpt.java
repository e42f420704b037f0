package primed.tlc;

/** A text that may be long, cut to its beginning or to its end. */
final class Excerpt {
    static final int LONGEST = 64 * 1024;
    /** Stands where a text was cut. */
    static final String CUT = "[cut here: there is more than " + LONGEST / 1024 + " KiB]\n";

    private final boolean keepsEnd;
    private final StringBuilder text = new StringBuilder();

    private Excerpt(boolean keepsEnd) {
        this.keepsEnd = keepsEnd;
    }

    static Excerpt ofBeginning() {
        return new Excerpt(false);
    }

    static Excerpt ofEnd() {
        return new Excerpt(true);
    }

    void line(String line) {
        if (keepsEnd) {
            text.append(line).append('\n');
            if (text.length() > 2 * LONGEST) {
                text.delete(0, text.length() - LONGEST);
            }
        } else if (text.length() < LONGEST) {
            text.append(line, 0, Math.min(line.length(), LONGEST)).append('\n');
        }
    }

    /** How long a beginning is until now, for {@link #upTo}. */
    int length() {
        return text.length();
    }

    /** A beginning as it was when it was so long. */
    String upTo(int length) {
        if (length <= LONGEST) {
            return text.substring(0, length);
        }
        return text.substring(0, LONGEST) + (text.charAt(LONGEST - 1) == '\n' ? "" : "\n") + CUT;
    }

    @Override
    public String toString() {
        boolean isCut = keepsEnd && text.length() > LONGEST;
        return isCut ? CUT + text.substring(text.length() - LONGEST) : upTo(text.length());
    }
}
