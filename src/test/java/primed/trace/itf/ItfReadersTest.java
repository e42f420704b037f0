package primed.trace.itf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.trace.Trace;
import primed.value.RandomValues;
import primed.value.TypedValues;
import primed.value.Value;
import primed.value.ValueParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written holds to the rules of the readers that people use; see {@code docs/itf.md}. */
class ItfReadersTest {
    private static JsonNode written(Trace trace) {
        return JsonMapper.shared().readTree(Layout.pretty(TraceEncoder.encode(trace)));
    }

    private static JsonNode written(String... values) {
        return written(Traces.of(Stream.of(values).map(ValueParser::parse).toArray(Value[]::new)));
    }

    private static void everyReaderAccepts(JsonNode trace) {
        ReaderRules.itfRs(trace);
        ReaderRules.itfPy(trace);
        ReaderRules.quint(trace);
        ApalacheRules.check(trace);
    }

    /** Whatever the values: symbolic ones apart, which only some readers know. */
    @TestFactory
    Stream<DynamicTest> anyValues() {
        return IntStream.range(0, 200)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    RandomValues random = new RandomValues(seed);
                    JsonNode trace = written(Traces.of(random.next(3), random.next(3), random.next(3)));

                    ReaderRules.itfRs(trace);
                    ReaderRules.quint(trace);
                    if (!trace.toString().contains("#unserializable")) {
                        ReaderRules.itfPy(trace);
                    }
                    if (trace.path("#meta").has("varTypes")) {
                        ApalacheRules.check(trace);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> valuesOfOneType() {
        return IntStream.range(0, 200)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    JsonNode trace = written(Traces.of(new TypedValues(seed).next(3)));

                    ReaderRules.itfRs(trace);
                    ReaderRules.quint(trace);
                    if (!trace.toString().contains("#unserializable")) {
                        ReaderRules.itfPy(trace);
                    }
                }));
    }

    @Test
    void aTraceWithAllThatItCanTell() {
        everyReaderAccepts(written(Traces.queue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TRUE ; Bool",
                "-3 ; Int",
                "\"a\" ; Str",
                "m1 ; Str",
                "\"p1_OF_PROC\" ; PROC",
                "<<1, 2>> ; Seq(Int)",
                "<<1, \"a\">> ; <<Int, Str>>",
                "{{1}} ; Set(Set(Int))",
                "{} ; Set(Str)",
                "[a |-> 1, b |-> TRUE] ; { a: Int, b: Bool }",
                "(0 :> \"z\") ; (Int -> Str)",
                "(m1 :> (0 :> {\"z\"})) ; (Str -> (Int -> Set(Str)))",
            })
    void theTypeForApalache(String value, String type) {
        JsonNode trace = written(value);

        assertThat(trace.path("#meta").path("varTypes").path("x").asString()).isEqualTo(type);
        everyReaderAccepts(trace);
    }

    /** The empty ones take the type of those that are not. */
    @Test
    void oneTypeForAllStates() {
        JsonNode trace = written("<<>>", "<<[a |-> {}]>>", "<<[a |-> {1}], [a |-> {}]>>");

        assertThat(trace.path("#meta").path("varTypes").path("x").asString()).isEqualTo("Seq({ a: Set(Int) })");
        everyReaderAccepts(trace);
    }

    /** Apalache has no type for these: it refuses the trace for want of one, and the others read it. */
    @ParameterizedTest
    @ValueSource(strings = {"{1, \"a\"}", "<<[a |-> 1], [b |-> 1]>>", "Nat", "{\"a\", \"1_OF_P\"}"})
    void whatHasNoType(String value) {
        JsonNode trace = written(value);

        assertThat(trace.path("#meta").has("varTypes")).isFalse();
        ReaderRules.itfRs(trace);
        ReaderRules.itfPy(trace);
        ReaderRules.quint(trace);
    }

    /** As objects, each of these would be refused by one of the readers, or read as something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {"from", "class", "_p", "None", "tag", "a b", "#set", "", "1x", "h\u00e9", "Int", "Set", "Variant"
            })
    void fieldsThatAReaderTakesAmissMakeAMap(String field) {
        JsonNode trace = written(Traces.of(Value.record(Map.of(field, Value.of(1), "b", Value.of(2)))));

        assertThat(trace.path("states").path(0).path("x").has("#map")).isTrue();
        everyReaderAccepts(trace);
    }

    /** The rules can be broken: a document that each reader must refuse. */
    @Test
    void theRulesRefuse() {
        JsonNode noMeta = json("{\"vars\": [\"x\"], \"states\": [{\"x\": 1}]}");
        assertThatThrownBy(() -> ReaderRules.itfRs(noMeta)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ApalacheRules.check(noMeta)).isInstanceOf(AssertionError.class);
        JsonNode keyword = json("{\"vars\": [\"x\"], \"states\": [{\"x\": {\"from\": true}}]}");
        assertThatThrownBy(() -> ReaderRules.itfPy(keyword)).hasMessageContaining("from");
        JsonNode variant = json("{\"vars\": [\"x\"], \"states\": [{\"x\": {\"tag\": true}}]}");
        assertThatThrownBy(() -> ReaderRules.quint(variant)).hasMessageContaining("variant");
        JsonNode mistyped = json("""
                {"#meta": {"varTypes": {"x": "Set(Int)"}}, "vars": ["x"], "states": [{"x": {"#set": [true]}}]}
                """);
        assertThatThrownBy(() -> ApalacheRules.check(mistyped)).hasMessageContaining("Int");
        JsonNode typed = json("""
                {"#meta": {"varTypes": {"x": "{ Seq: Bool }"}}, "vars": ["x"], "states": [{"x": {"Seq": true}}]}
                """);
        assertThatThrownBy(() -> ApalacheRules.check(typed)).hasMessageContaining("a field");
        assertThatCode(() -> ApalacheRules.check(json(mistyped.toString().replace("[true]", "[]"))))
                .doesNotThrowAnyException();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
