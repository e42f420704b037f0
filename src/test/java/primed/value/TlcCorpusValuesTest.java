package primed.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.value.ValueParser.Parsed;

/** Every value in real outputs of two TLCs. What it must be is read off the spec beside the output. */
class TlcCorpusValuesTest {
    private static final Pattern STATE =
            Pattern.compile("(?s)@!@!@STARTMSG 2217:4 @!@!@\n\\d+: <[^\n]*>\n(.*?)\n@!@!@ENDMSG 2217 @!@!@\n");
    private static final Pattern CONJUNCT = Pattern.compile("\\s*/\\\\ (\\w+) = ");

    @ParameterizedTest
    @CsvSource({
        "Values, 2, 26",
        "LongValues, 2, 11",
        "LongValues_width, 2, 11",
        "Symbolic, 2, 16",
        "Symbolic_terse, 2, 16",
        "EmptyRecs, 3, 4",
        "MinInt, 3, 3",
        "RecFieldStr, 3, 2",
    })
    void bothVersionsPrintTheSameValues(String name, int states, int variables) throws IOException {
        List<Map<String, Value>> old = states(name, "tlc218");

        assertThat(old).hasSize(states).allSatisfy(state -> assertThat(state).hasSize(variables));
        assertThat(states(name, "tlc2026")).isEqualTo(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tlc218", "tlc2026"})
    void valuesOfEveryKind(String version) throws IOException {
        Map<String, Value> state = states("Values", version).get(0);

        Value m1 = Value.model("m1");
        Value m2 = Value.model("m2");
        Value mv = Value.model("A_model_value_1");
        assertThat(state)
                .containsEntry("v_neg", Value.of(-7))
                .containsEntry("v_ivl", integers(1, 3))
                .containsEntry("v_eivl", Value.set())
                .containsEntry(
                        "v_rec",
                        Value.record(Map.of("a", Value.of("x"), "b", Value.of(1), "c_d", Value.set(Value.of(true)))))
                .containsEntry(
                        "v_fun0",
                        Value.function(
                                Map.of(Value.of(0), Value.of(0), Value.of(1), Value.of(1), Value.of(2), Value.of(2))))
                .containsEntry("v_fun1", Value.sequence(Value.of(10), Value.of(20), Value.of(30)))
                .containsEntry("v_funmv", Value.function(Map.of(m1, Value.of(1), m2, mv)))
                .containsEntry("v_mvs", Value.set(m1, m2, mv))
                .containsEntry("v_negivl", integers(-3, 2))
                .containsEntry("v_single", Value.set(Value.set(Value.set())))
                .containsEntry("v_nested", Value.record(Map.of("p", tagged("p", m1, m2), "q", tagged("q", m1, m2))));
        assertThat(state)
                .containsEntry(
                        "v_strs",
                        Value.set(Stream.of(
                                        "",
                                        "a b",
                                        "quote\"d",
                                        "back\\slash",
                                        "tab\tx",
                                        "nl\nx",
                                        "cr\rx",
                                        "ff\fx",
                                        "<<1>>",
                                        "{x}",
                                        "|->",
                                        "/\\ y = 2")
                                .map(Value::of)
                                .toList()));
    }

    @Test
    void wrappedValues() throws IOException {
        Map<String, Value> state = states("LongValues", "tlc218").get(0);

        assertThat(state)
                .containsEntry(
                        "longset",
                        Value.set(IntStream.rangeClosed(1, 40)
                                .mapToObj(i -> Value.of(i * 1000L))
                                .toList()))
                .containsEntry(
                        "longseq",
                        Value.sequence(IntStream.rangeClosed(1, 30)
                                .mapToObj(i -> Value.sequence(Value.of(i), Value.of("elem")))
                                .toList()));
        assertThat(states("LongValues_width", "tlc2026")).isEqualTo(states("LongValues", "tlc2026"));
    }

    @Test
    void whatIsPrintedSymbolicallyAndWhatIsNot() throws IOException {
        assertThat(states("Symbolic", "tlc218").get(0))
                .containsEntry("s_subset_big", new SymbolicValue("SUBSET (1..12)"))
                .containsEntry("s_fcns_big", new SymbolicValue("[1..13 -> {\"a\", \"b\"}]"))
                .containsEntry("s_prod_big", new SymbolicValue("(1..100 \\X 1..100)"))
                .containsEntry("s_bool", Value.set(Value.of(false), Value.of(true)))
                .containsEntry(
                        "s_prod",
                        Value.set(
                                Value.sequence(Value.of(1), Value.of("a")),
                                Value.sequence(Value.of(2), Value.of("a"))));
        assertThat(states("Symbolic_terse", "tlc218").get(0))
                .containsEntry("s_rcds_big", new SymbolicValue("[x: 1..20, y: 1..20, z: SUBSET (1..4)]"))
                .containsEntry("s_subset", new SymbolicValue("SUBSET {1, 2}"));
    }

    @Test
    void oneVariableMayPrintAsFunctionThenAsSequence() throws IOException {
        assertThat(states("EmptyRecs", "tlc218").stream().map(state -> state.get("b")))
                .containsExactly(
                        Value.sequence(),
                        Value.function(Map.of(Value.of(0), Value.of(1))),
                        Value.sequence(Value.of(1)));
    }

    @Test
    void smallestIntegerUnicodeAndModelValuesWithTypes() throws IOException {
        assertThat(states("MinInt", "tlc218").get(0))
                .containsEntry("x", Value.of(-2147483648L))
                .containsEntry("z", integers(-5, -2));
        assertThat(states("UnicodeStr_utf8", "tlc2026").get(0))
                .containsEntry("s", Value.of("h\u00e9llo \u2208 \u65e5\u672c \ud83d\ude00"));
        assertThat(states("TypedMV", "tlc218").get(0))
                .containsEntry(
                        "x",
                        Value.function(Map.of(
                                Value.model("A_1"), Value.model("Null"),
                                Value.model("A_2"), Value.model("Null"),
                                Value.model("B_x"), Value.model("Null"))));
    }

    private static Value tagged(String tag, Value... names) {
        Map<Value, Value> mapping = new LinkedHashMap<>();
        for (Value name : names) {
            mapping.put(name, Value.set(Value.sequence(Value.of(tag), name)));
        }
        return Value.function(mapping);
    }

    private static Value integers(int first, int last) {
        return Value.set(IntStream.rangeClosed(first, last).mapToObj(Value::of).toList());
    }

    private static List<Map<String, Value>> states(String name, String version) throws IOException {
        List<Map<String, Value>> states = new ArrayList<>();
        Matcher state = STATE.matcher(resource("/tlc-corpus/" + name + "/" + version + ".out"));
        while (state.find()) {
            states.add(assignment(state.group(1)));
        }
        return states;
    }

    private static Map<String, Value> assignment(String text) {
        Map<String, Value> values = new LinkedHashMap<>();
        Matcher conjunct = CONJUNCT.matcher(text);
        int at = 0;
        while (conjunct.region(at, text.length()).lookingAt()) {
            Parsed parsed = ValueParser.parseAt(text, conjunct.end());
            values.put(conjunct.group(1), parsed.value());
            at = parsed.end();
        }
        assertThat(text.substring(at)).as("what follows the last value").isBlank();
        return values;
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(TlcCorpusValuesTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
