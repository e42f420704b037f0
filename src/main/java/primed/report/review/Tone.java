package primed.report.review;

import java.util.Locale;

/** How something is to be taken. It is always said in words, or with a sign, too. */
public enum Tone {
    /** As one would wish. */
    GOOD("✓"),
    /** Something goes wrong here. */
    BAD("✗"),
    /** To be looked at. */
    WARN("!"),
    /** Neither. */
    PLAIN("");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /** A sign for those who see no colours; empty for {@link #PLAIN}. */
    public String sign() {
        return sign;
    }

    /** The name of its style. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
