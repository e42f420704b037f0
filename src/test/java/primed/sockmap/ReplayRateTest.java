package primed.sockmap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The benchmark of replays can be run. */
class ReplayRateTest {
    private static final Pattern ROUND =
            Pattern.compile("round \\d: 2 threads, (\\d+) tests, (\\d+) steps, (\\d+) steps/s, "
                    + "(?:\\d+ steps per second of CPU|less CPU than its clock can tell)");
    private static final Pattern MEDIAN = Pattern.compile("median of the second half of the rounds: (\\d+) steps/s");

    /** Each thread replays the suites of both models; how large these are, specs/sockmap/SUITES.md says. */
    @Test
    void eachThreadReplaysAllSuites() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ReplayRate.of(List.of("FlakyUdpGatedOldFionread", "FlakyTcpGated61192"), new PrintStream(bytes, true, UTF_8))
                .run(3, 2);

        List<String> lines = bytes.toString(UTF_8).lines().toList();
        assertThat(lines).hasSize(4);
        List<Matcher> rounds = lines.subList(0, 3).stream().map(ROUND::matcher).toList();
        assertThat(rounds).allSatisfy(round -> {
            assertThat(round.matches()).as(lines.toString()).isTrue();
            assertThat(round.group(1)).isEqualTo("" + 2 * (4 + 5));
            assertThat(round.group(2)).isEqualTo("" + 2 * (29 + 66));
        });
        Matcher median = MEDIAN.matcher(lines.get(3));
        assertThat(median.matches()).as(lines.toString()).isTrue();
        assertThat(median.group(1)).isIn(rounds.get(1).group(3), rounds.get(2).group(3));
    }
}
