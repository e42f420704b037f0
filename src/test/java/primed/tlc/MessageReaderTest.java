package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                        "2217:4 /\\ s = \"@!@!@ENDMSG 2217 @!@!@\"|@!@!@ENDMSG 2110 @!@!@");
    }

    @Test
    void joinedLinesAndCarriageReturnsAreRead() throws IOException {
        assertThat(heard("@!@!@STARTMSG 2202:0 @!@!@\r\nEnd of statistics.@!@!@ENDMSG 2202 @!@!@@!@!@STARTMSG 2186:0"
                        + " @!@!@\r\nFinished\r\n@!@!@ENDMSG 2186 @!@!@\r\n"))
                .containsExactly("2202:0 End of statistics.", "2186:0 Finished");
    }

    @Test
    void whatIsOpenAtTheEndIsIncomplete() throws IOException {
        assertThat(heard("@!@!@STARTMSG 1000:1 @!@!@\njava.lang.Stack")).containsExactly("1000:1 java.lang.Stack...");
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
