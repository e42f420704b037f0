package primed.sockmap.lab;

import java.util.Arrays;

/** What the spec says of a finding on a kernel. */
public enum Prediction {
    /** A behavior of the spec shows it. */
    CAN_SHOW("can happen"),
    /** No behavior of the spec shows it. */
    CANNOT_SHOW("cannot happen"),
    /** The spec does not speak of it. */
    NOT_MODELLED("not modelled"),
    /** The spec was not asked, because it is not here. */
    NOT_ASKED("not asked");

    private final String words;

    Prediction(String words) {
        this.words = words;
    }

    /**
     * The prediction of these words.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Prediction of(String words) {
        return Arrays.stream(values())
                .filter(prediction -> prediction.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no prediction [" + words + "]"));
    }

    /** In words. */
    public String words() {
        return words;
    }
}
