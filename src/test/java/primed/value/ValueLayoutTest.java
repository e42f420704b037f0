package primed.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are too long for a line are laid out so that one sees what belongs together. */
class ValueLayoutTest {
    private static final int WIDTH = 40;

    private static String layout(String value) {
        return String.join("\n", ValueLayout.of("x = ", ValueParser.parse(value), WIDTH));
    }

    @Test
    void whatFitsStaysOnALine() {
        assertThat(layout("[a |-> 1, b |-> {2, 3}]")).isEqualTo("x = [a |-> 1, b |-> {2, 3}]");
    }

    @Test
    void elementsFillTheLines() {
        assertThat(layout("<<100, 200, 300, 400, 500, 600, 700, 800, 900, 1000>>"))
                .isEqualTo("""
                x = <<100, 200, 300, 400, 500, 600, 700,
                      800, 900, 1000>>""");
    }

    @Test
    void aFieldHasALineOfItsOwn() {
        assertThat(layout("[owner |-> \"server\", queue |-> <<1, 2>>, sent |-> TRUE]"))
                .isEqualTo("""
                        x = [owner |-> "server",
                             queue |-> <<1, 2>>,
                             sent |-> TRUE]""");
    }

    @Test
    void soHasTheEntryOfAFunction() {
        assertThat(layout("(100 :> \"the first\" @@ 200 :> \"the second\" @@ 300 :> \"the third\")"))
                .isEqualTo("""
                        x = (100 :> "the first" @@
                             200 :> "the second" @@
                             300 :> "the third")""");
    }

    @Test
    void anElementThatIsTooLongIsLaidOutItself() {
        assertThat(layout("{[from |-> \"a\", to |-> \"b\", body |-> <<1, 2, 3, 4, 5>>], [from |-> \"b\"]}"))
                .isEqualTo("""
                        x = {[from |-> "b"],
                             [body |-> <<1, 2, 3, 4, 5>>,
                              from |-> "a",
                              to |-> "b"]}""");
    }

    @Test
    void aTokenIsNotBroken() {
        String string = "\"" + "long ".repeat(20) + "\"";

        assertThat(layout("<<1, " + string + ">>")).isEqualTo("x = <<1,\n      " + string + ">>");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25, 40, 80})
    void whatIsLaidOutIsReadBack(int width) {
        Random random = new Random(width);
        IntStream.range(0, 200).mapToObj(i -> value(random, 4)).forEach(value -> {
            String text = String.join("\n", ValueLayout.of("", value, width));
            assertThat(ValueParser.parse(text)).as(text).isEqualTo(value);
        });
    }

    private static Value value(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 6 : 2);
        Value[] inner = IntStream.range(0, kind < 2 ? 0 : random.nextInt(6))
                .mapToObj(i -> value(random, depth - 1))
                .toArray(Value[]::new);
        return switch (kind) {
            case 0 -> Value.of(random.nextInt(10_000));
            case 1 -> Value.of("s" + random.nextInt(100));
            case 2 -> Value.set(inner);
            case 3 -> Value.sequence(inner);
            case 4 -> Value.record(java.util.Map.of("first", Value.of(1), "second", Value.sequence(inner)));
            default -> Value.function(java.util.Map.of(Value.of(7), Value.set(inner), Value.of(9), Value.of(false)));
        };
    }
}
