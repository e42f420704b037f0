package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test shows an output and, below, what is heard of it: {@code code:severity text}, lines outside with a dash. */
class MessageReaderTest {
    @Test
    void messagesAndLinesComeInOrder() throws IOException {
        assertThat(heard("""
                before
                @!@!@STARTMSG 2110:1 @!@!@
                Invariant Inv is violated.
                @!@!@ENDMSG 2110 @!@!@
                after
                """)).containsExactly("- before", "2110:1 Invariant Inv is violated.", "- after");
    }

    @Test
    void aMessageMayStartInsideAnother() throws IOException {
        assertThat(heard("""
                @!@!@STARTMSG 1000:1 @!@!@
                The exception was a tlc2.tool.ConfigFileException
                : @!@!@STARTMSG 5001:0 @!@!@
                File not found.
                @!@!@ENDMSG 5001 @!@!@
                @!@!@ENDMSG 1000 @!@!@
                """))
                .containsExactly("1000:1 The exception was a tlc2.tool.ConfigFileException|File not found.[5001:0]");
    }

    @Test
    void markersInStringsAreText() throws IOException {
        assertThat(heard("""
                "@!@!@STARTMSG 2193:0 @!@!@"
                @!@!@STARTMSG 2217:4 @!@!@
                /\\ s = "@!@!@ENDMSG 2217 @!@!@"
                @!@!@ENDMSG 2110 @!@!@
                @!@!@ENDMSG 2217 @!@!@
                """))
                .containsExactly(
                        "- \"@!@!@STARTMSG 2193:0 @!@!@\"",
                        "torn: a message of code 2110 has lost its beginning",
                        "2217:4 /\\ s = \"@!@!@ENDMSG 2217 @!@!@\"|@!@!@ENDMSG 2110 @!@!@");
    }

    @Test
    void joinedLinesAndCarriageReturnsAreRead() throws IOException {
        assertThat(heard("@!@!@STARTMSG 2202:0 @!@!@\r\nEnd of statistics.@!@!@ENDMSG 2202 @!@!@@!@!@STARTMSG 2186:0"
                        + " @!@!@\r\nFinished\r\n@!@!@ENDMSG 2186 @!@!@\r\n"))
                .containsExactly("2202:0 End of statistics.", "2186:0 Finished");
    }

    @Test
    void aLineMayHoldAnyNumberOfMessages() throws IOException {
        String message = "@!@!@STARTMSG 2202:0 @!@!@End of statistics.@!@!@ENDMSG 2202 @!@!@";

        assertThat(heard(message.repeat(100_000)))
                .hasSize(100_000)
                .allMatch(heard -> heard.equals("2202:0 End of statistics."));
    }

    /** A log in JSON may have an output in one line, as a string. */
    @Test
    void aStringMayHoldAnyNumberOfMarkers() throws IOException {
        String markers = "\\\"@!@!@STARTMSG 2202:0 @!@!@\\n@!@!@ENDMSG 2202 @!@!@\\n";
        String log = "{\"output\": \"" + markers.repeat(100_000) + "\"}";

        assertThat(heard(log)).hasSize(1).allMatch(heard -> heard.equals("- " + log));
        assertThat(heard("@!@!@STARTMSG 2202:0 @!@!@" + log + "@!@!@ENDMSG 2202 @!@!@"))
                .hasSize(1)
                .allMatch(heard -> heard.equals("2202:0 " + log));
    }

    @Test
    void whatIsOpenAtTheEndIsIncomplete() throws IOException {
        assertThat(heard("@!@!@STARTMSG 1000:1 @!@!@\njava.lang.Stack")).containsExactly("1000:1 java.lang.Stack...");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "@!@", "@!@!@ENDMSG 10", "@!@!@ENDMSG 1000 @!@!"})
    void aPieceOfTheMarkerThatWouldEndAMessageIsNoText(String piece) throws IOException {
        assertThat(heard("@!@!@STARTMSG 1000:1 @!@!@\nJava heap space\n" + piece))
                .containsExactly("1000:1 Java heap space...");
        assertThat(heard("@!@!@STARTMSG 1000:1 @!@!@\n" + piece)).containsExactly("1000:1 ...");
        assertThat(heard("@!@!@STARTMSG 1000:1 @!@!@\n" + piece + "\nx")).containsExactly("1000:1 " + piece + "|x...");
    }

    @Test
    void whatCannotHoldTheNextMessageHasLostItsEnd() throws IOException {
        assertThat(heard("""
                @!@!@STARTMSG 2219:0 @!@!@
                SANY finished.
                @!@!@STARTMSG 2190:0 @!@!@
                Finished computing initial states.
                @!@!@ENDMSG 2190 @!@!@
                """))
                .containsExactly(
                        "2219:0 SANY finished....",
                        "torn: a message of code 2219 has lost its end",
                        "2190:0 Finished computing initial states.");
    }

    /** An error may hold a message at the beginning of a line, but neither another error nor how the run goes on. */
    @Test
    void whatAnErrorHolds() throws IOException {
        assertThat(heard("""
                @!@!@STARTMSG 2111:1 @!@!@
                Evaluating invariant Inv failed.
                @!@!@STARTMSG 2215:0 @!@!@
                Attempted to compare.
                @!@!@ENDMSG 2215 @!@!@
                @!@!@STARTMSG 2121:1 @!@!@
                The behavior up to this point is:
                @!@!@STARTMSG 2200:0 @!@!@
                Progress
                @!@!@ENDMSG 2200 @!@!@
                """))
                .containsExactly(
                        "2111:1 Evaluating invariant Inv failed.|Attempted to compare.[2215:0]...",
                        "torn: a message of code 2111 has lost its end",
                        "2121:1 The behavior up to this point is:...",
                        "torn: a message of code 2121 has lost its end",
                        "2200:0 Progress");
    }

    @Test
    void anEndWithoutABeginning() throws IOException {
        assertThat(heard("Finished in 7ms\n@!@!@ENDMSG 2186 @!@!@\n\"@!@!@ENDMSG 2186 @!@!@\"\n"))
                .containsExactly(
                        "- Finished in 7ms",
                        "torn: a message of code 2186 has lost its beginning",
                        "- \"@!@!@ENDMSG 2186 @!@!@\"");
    }

    private static List<String> heard(String output) throws IOException {
        List<String> heard = new ArrayList<>();
        MessageReader.read(new StringReader(output), new MessageListener() {
            @Override
            public void message(Message message) {
                heard.add(text(message));
            }

            @Override
            public void line(String line) {
                heard.add("- " + line);
            }

            @Override
            public void torn(String what) {
                heard.add("torn: " + what);
            }
        });
        return heard;
    }

    private static String text(Message message) {
        StringBuilder text =
                new StringBuilder(id(message) + " " + message.text().replace('\n', '|'));
        message.nested().forEach(nested -> text.append('[').append(id(nested)).append(']'));
        return text.append(message.complete() ? "" : "...").toString();
    }

    private static String id(Message message) {
        return message.code() + ":" + message.severity();
    }
}
