package primed.sockmap.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.sockmap.ByteString;
import primed.sockmap.reader.Reading;

/** Each reading is in exactly one category. */
class CategoryTest {

    @ParameterizedTest
    @CsvSource({
        "RETURNED, 0123456789, FULL",
        "RETURNED, 01, SHORT",
        "RETURNED, '', SHORT",
        "EAGAIN, 01, EAGAIN",
        "EAGAIN, '', EAGAIN",
        "TIMED_OUT, 01, TIMED_OUT",
    })
    void ofWhatCameInOrderTheEndingDecides(Reading.Ending ending, String received, Category category) {
        assertThat(category(ending, received)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "RETURNED, 2345678901",
        "RETURNED, 23456789",
        "RETURNED, 01234567890",
        "MISMATCH, 23",
        "EAGAIN, 23456789",
        "TIMED_OUT, 23",
    })
    void whatIsOutOfOrderIsThatHoweverItEnded(Reading.Ending ending, String received) {
        assertThat(category(ending, received)).isEqualTo(Category.OUT_OF_ORDER);
    }

    private static Category category(Reading.Ending ending, String received) {
        return Category.of(new Reading(ending, ByteString.of(received)), SelftestData.EXPECTED);
    }
}
