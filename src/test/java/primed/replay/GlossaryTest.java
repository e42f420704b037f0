package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.trace.Action;

class GlossaryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thread {t} sends {m}   | thread c1 sends {2}",
                "thread {1} sends {2}   | thread c1 sends {2}",
                "{m} comes from {t}     | {2} comes from c1",
                "{x} and {3} and {} stay| {x} and {3} and {} stay",
            })
    void fillsInTheParametersByNameAndPlace(String sentence, String words) {
        Action send = new Action("Send", NamedValues.parse("t", "\"c1\"", "m", "{2}"), null);
        assertThat(new Glossary(Map.of("Send", sentence)).tell(send)).isEqualTo(words);
        assertThat(new Glossary(Map.of()).tell(send)).isEqualTo("Send(\"c1\", {2})");
    }
}
