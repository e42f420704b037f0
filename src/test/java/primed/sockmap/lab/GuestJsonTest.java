package primed.sockmap.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.sockmap.finding.Finding;
import primed.sockmap.finding.Measurement;
import tools.jackson.databind.json.JsonMapper;

/** What goes into a guest and what comes out, as JSON. */
class GuestJsonTest {

    @Test
    void aJobIsReadAsItWasWritten() {
        GuestJob job = new GuestJob(
                List.of(List.of("kernel", "probe"), List.of("replay", "--on", "kernel", "a \"b\".itf.json")),
                List.of(new GuestJob.Tried(Finding.SHORT_READ, 20), new GuestJob.Tried(Finding.SOFT_LOCKUP, 1)));

        assertThat(GuestJson.readJob(GuestJson.write(job))).isEqualTo(job);
    }

    static List<GuestMessage> messages() {
        return List.of(
                new GuestMessage.Progress("replaying 7/20"),
                new GuestMessage.Command(new CommandResult(List.of("kernel", "probe"), 2, "no\nsockmap", null)),
                new GuestMessage.Command(new CommandResult(
                        List.of("replay"),
                        0,
                        "",
                        JsonMapper.shared().readTree("{\"replays\": [{\"result\": \"ok\"}]}"))),
                new GuestMessage.Tried(
                        new Measurement(Finding.SPIN, 20, 19, 3, Map.of("spins", 19, "does not spin", 1))),
                new GuestMessage.NotTried(Finding.NEVER_WOKEN, "why"),
                new GuestMessage.End());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageIsReadAsItWasWritten(GuestMessage message) {
        assertThat(GuestJson.readMessage(GuestJson.write(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"finding\": \"no-such-thing\", \"runs\": 1}",
                "{\"finding\": \"spin\", \"runs\": 1}",
                "{\"command\": [\"kernel\"], \"exit\": 0}"
            })
    void whatIsNoMessageIsRefused(String text) {
        assertThatThrownBy(() -> GuestJson.readMessage(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"commands\": []}", "{\"commands\": [], \"trials\": [{\"finding\": \"x\"}]}"})
    void whatIsNoJobIsRefused(String text) {
        assertThatThrownBy(() -> GuestJson.readJob(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
