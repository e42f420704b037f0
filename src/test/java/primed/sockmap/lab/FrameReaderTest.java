package primed.sockmap.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages on a serial line that others write to as well. */
class FrameReaderTest {
    private static final String LONG = "{\"text\": \"" + "äöü☃\\n".repeat(500) + "\"}";
    private static final String NOISE = "[    3.141592] watchdog: BUG: soft lockup - CPU#0 stuck for 26s! [java:77]";

    @Test
    void whatIsWrittenIsRead() throws Exception {
        assertThat(read(written("one", LONG, "", "@primed 1 1/1 00000000 ")))
                .isEqualTo(List.of("one", LONG, "", "@primed 1 1/1 00000000 "));
    }

    @Test
    void aLongMessageHasSeveralLinesOfBearableLength() throws Exception {
        List<String> lines = frames(written(LONG));

        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(1024));
    }

    @Test
    void anEmptyMessageIsOne() throws Exception {
        assertThat(read(written("", "one"))).containsExactly("", "one");
    }

    @Test
    void linesOfTheKernelBetweenTheFramesAreNotMessages() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String line : written("one", LONG, "two")) {
            lines.addAll(List.of(NOISE, line, "", "Call Trace: @primed", "\u0000\u001b[2J"));
        }

        assertThat(read(lines)).containsExactly("one", LONG, "two");
    }

    @Test
    void aFrameBehindTheBeginningOfAnotherLineIsRead() throws Exception {
        String frame = frames(written("one")).get(0);

        assertThat(read(List.of(NOISE + frame))).containsExactly("one");
    }

    @Test
    void aFrameThatTheKernelHasWrittenIntoIsReported() throws Exception {
        String frame = frames(written("one")).get(0);
        String torn = frame.substring(0, 20) + NOISE + frame.substring(20);

        assertThatThrownBy(() -> read(List.of(torn)))
                .isInstanceOf(DamagedReportException.class)
                .hasMessage("The guest's report is damaged: it ends where part 1 of message 1 should come"
                        + " (1 damaged before that).");
    }

    @Test
    void aChangedLetterIsReported() throws Exception {
        String frame = frames(written("one")).get(0);
        String last = frame.substring(frame.length() - 1);
        String changed = frame.substring(0, frame.length() - 1) + (last.equals("A") ? "B" : "A");

        assertThatThrownBy(() -> read(List.of(changed))).isInstanceOf(DamagedReportException.class);
    }

    @Test
    void aMissingPartIsReportedAtTheNextOne() throws Exception {
        List<String> lines = frames(written("one", LONG));
        lines.remove(1);

        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(DamagedReportException.class)
                .hasMessageContaining("expected part 1 of message 2, but there came part 2 of");
    }

    @Test
    void aMissingMessageIsReportedAtTheNextOne() throws Exception {
        List<String> lines = frames(written("one", "two", "three"));
        lines.remove(1);

        assertThatThrownBy(() -> read(lines))
                .hasMessageContaining("expected part 1 of message 2, but there came part 1 of 1 of message 3");
    }

    @Test
    void aRepeatedMessageIsReported() throws Exception {
        String frame = frames(written("one")).get(0);

        assertThatThrownBy(() -> read(Collections.nCopies(2, frame))).isInstanceOf(DamagedReportException.class);
    }

    @Test
    void anEndWithinAMessageIsReported() throws Exception {
        List<String> lines = frames(written(LONG));
        lines.remove(lines.size() - 1);

        assertThatThrownBy(() -> read(lines)).hasMessageContaining("it ends where part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@primed ",
                "@primed 0 1/1 00000000 b25l",
                "@primed 1 2/1 00000000 b25l",
                "@primed 1 1/1 0000000 b25l",
                "@primed 1 1/1 00000000 b25l",
                "@primed 1 1/1 00000000 b-5l",
                "@primed 99999999999 1/1 00000000 b25l",
                "@primed 1 1/1 00000000 b25l trailing"
            })
    void whatOnlyLooksLikeAFrameIsReported(String line) {
        assertThatThrownBy(() -> read(List.of(line))).isInstanceOf(DamagedReportException.class);
    }

    private static List<String> written(String... messages) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(line);
        for (String message : messages) {
            writer.write(message);
        }
        return line.toString(StandardCharsets.US_ASCII).lines().toList();
    }

    private static List<String> frames(List<String> lines) {
        return new ArrayList<>(lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    private static List<String> read(List<String> lines) {
        FrameReader reader = new FrameReader();
        List<String> messages = new ArrayList<>();
        lines.forEach(line -> reader.accept(line).ifPresent(messages::add));
        reader.end();
        return messages;
    }
}
