package primed.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long and deep values, which TLC does print. */
class ValueSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{; }", "<<; >>", "[a |-> ; ]", "(\"a b\" :> ; )", "(; :> 1)", "<<{[a |-> ; ]}>>"})
    void valuesMayBeNestedDeep(String opening, String closing) {
        int levels = opening.equals("<<{[a |->") ? 3 : 1;
        int times = (ValueParser.DEEPEST_NESTING - 1) / levels;
        String text = opening.repeat(times) + " 7" + closing.repeat(times);

        Value value = ValueParser.parse(text);

        assertThat(ValueParser.parse(value.toString())).isEqualTo(value).hasSameHashCodeAs(value);
    }

    @Test
    void valuesNestedTooDeepAreRefused() {
        assertThatThrownBy(() -> ValueParser.parse("{".repeat(100_000)))
                .isInstanceOf(ValueSyntaxException.class)
                .hasMessage("expected at most 500 values inside each other but found '{' at line 1, column 501"
                        + " (offset 500)");
    }

    @Test
    @Timeout(20)
    void aMegabyteIsReadInLinearTime() {
        String row = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"s" + i * 7919L % 100_000 + "\"")
                .collect(Collectors.joining(",\n   "));
        Duration once = timed("{" + row + "}");
        assertThat(timed("<<{" + row + "}, <<" + row + ">>, SUBSET {" + row + "}>>"))
                .as("three times the text, after %s for one", once)
                .isLessThan(once.multipliedBy(20).plusSeconds(2));
    }

    private static Duration timed(String text) {
        long start = System.nanoTime();
        ValueParser.parse(text);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
