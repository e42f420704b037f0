package primed.sockmap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void isTheSameForTheSameBytesAndTheSameEnding() {
        assertThat(Selftest.returned("01"))
                .isEqualTo(Selftest.returned("01"))
                .hasSameHashCodeAs(Selftest.returned("01"))
                .isNotEqualTo(Selftest.returned("10"))
                .isNotEqualTo(Selftest.eagain("01"));
    }

    @Test
    void tellsItselfInAFewWords() {
        assertThat(Selftest.timedOut("01")).hasToString("TIMED_OUT with 2 bytes");
    }
}
