package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import primed.replay.Binding;
import primed.replay.BindingFactory;
import primed.trace.State;
import primed.value.Value;

/** A replay on a class of the user's, with the spec at hand. */
class ReplayWithSpecTest {
    private static final String FOLDER = "src/test/resources/primed/junit/";
    private static final String TRACE = FOLDER + "mail/ann-writes.itf.json";

    /** Writes the sender's name where the receiver's belongs, and the other way round. */
    public static final class Swapping implements BindingFactory {
        @Override
        public Binding bind(State initial) {
            List<Value> post = new ArrayList<>();
            return Binding.builder()
                    .action(
                            "Send",
                            parameters -> post.add(Value.record(
                                    Map.of("from", parameters.value("to"), "to", parameters.value("from")))))
                    .observe("post", () -> Value.sequence(post))
                    .observe("got", Value::set)
                    .build();
        }
    }

    @Test
    void theStateGraphSaysWhereTheImplementationIs() {
        CommandRun run = replay("--spec", FOLDER + "Mail.tla");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("state graph : another successor of the state before: Send(\"bob\", \"ann\") leads there");
    }

    @Test
    void theFactsAreThereForProgramsToo() {
        assertThat(replay("--spec", FOLDER + "Mail.tla", "--json", "-").out())
                .containsPattern("\"key\" *: *\"differs at\"")
                .containsPattern("\"key\" *: *\"state graph\"");
    }

    @Test
    void withoutTheSpecNothingIsSaidOfIt() {
        CommandRun run = replay();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("differs at").doesNotContain("state graph");
    }

    @Test
    void aSpecThatIsNotThereIsTold() {
        CommandRun run = replay("--spec", "Nowhere.tla");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file Nowhere.tla.");
    }

    private static CommandRun replay(String... options) {
        List<String> words = new ArrayList<>(List.of("replay", "--on", Swapping.class.getName(), TRACE));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray(String[]::new));
    }
}
