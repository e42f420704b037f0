package primed.trace.itf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.trace.Step;
import primed.trace.Trace;
import primed.value.FunctionValue;
import primed.value.RandomValues;
import primed.value.SymbolicValue;
import primed.value.Value;

/** What is written reads back equal, and is written again the same byte for byte. */
class ItfRoundTripTest {

    @Test
    void aWholeTrace() {
        String document = """
                {
                  "#meta": {
                    "format": "ITF",
                    "format-description": "https://apalache-mc.org/docs/adr/015adr-trace.html",
                    "spec": "Queue.tla",
                    "config": "Queue.cfg",
                    "result": "liveness failure",
                    "property": "Drained",
                    "description": "p2 never takes the job",
                    "modelValues": "p1 p2",
                    "ending": "lasso",
                    "varTypes": {
                      "turn": "Str",
                      "queue": "Seq(Str)"
                    }
                  },
                  "vars": ["turn", "queue"],
                  "states": [
                    {
                      "#meta": {"index": 0},
                      "turn": "p1",
                      "queue": []
                    },
                    {
                      "#meta": {
                        "index": 1,
                        "action": "Put",
                        "parameters": "[to |-> p1, job |-> \\"job\\"]",
                        "location": "line 9, col 3 to line 11, col 20 of module Queue"
                      },
                      "turn": "p2",
                      "queue": ["job"]
                    },
                    {
                      "#meta": {"index": 2, "action": "Yield", "parameters": "<<p2>>"},
                      "turn": "p1",
                      "queue": []
                    }
                  ],
                  "loop": 1
                }
                """;

        assertThat(ItfWriter.write(Traces.queue())).isEqualTo(document);
        assertThat(ItfReader.read(document, "queue.itf.json")).isEqualTo(Traces.queue());
    }

    @Test
    void aTraceInNdjson() {
        String lines = """
                {"#meta": {"format": "ITF", "format-description": "https://apalache-mc.org/docs/adr/015adr-trace.html", \
                "ending": "stuttering", "varTypes": {"x": "Set(Int)"}}, "vars": ["x"], "states": 2, "loop": 1}
                {"#meta": {"index": 0}, "x": {"#set": [{"#bigint": "1"}, {"#bigint": "2"}]}}
                {"#meta": {"index": 1, "action": "Next"}, "x": {"#set": []}}
                """;
        Trace trace = Traces.of(new Ending.Stuttering(), Value.set(Value.of(1), Value.of(2)), Value.set());

        assertThat(NdjsonWriter.write(trace)).isEqualTo(lines);
        assertThat(NdjsonReader.read(lines, "x.ndjson")).isEqualTo(trace);
    }

    static Stream<Ending> endings() {
        return Stream.of(
                new Ending.Finite(),
                new Ending.Stuttering(),
                new Ending.Lasso(0),
                new Ending.Lasso(1),
                new Ending.Lasso(0, new Action("Reset", Map.of("to", Value.of(7)), new Location("M", 1, 2, 3, 4))));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void everyEndingIsKept(Ending ending) {
        assertKept(Traces.of(ending, Value.of(1), Value.of(2)));
    }

    static Stream<Value> values() {
        return Stream.of(
                Value.of(true),
                Value.of(new BigInteger("-100000000000000000000000000000000000000")),
                Value.of("quote\" back\\slash \t\n\r\f\u0000\u2028 \u2208 \ud83d\ude00 lone \ud83d"),
                Value.model("m1"),
                new SymbolicValue("SUBSET {\"a\"}"),
                new SymbolicValue("Nat"),
                Value.record(Map.of("#map", Value.of(1))),
                Value.record(Map.of("#bigint", Value.of("1"))),
                Value.record(Map.of("tag", Value.of("Some"), "value", Value.of(1))),
                Value.record(Map.of("tag", Value.of("alone"))),
                Value.record(Map.of("", Value.of("no name"))),
                Value.sequence(Value.of(1), Value.of("two")),
                Value.function(Map.of(Value.model("m1"), Value.of("m2"), Value.of("m1"), Value.model("m2"))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesKeepTheirKinds(Value value) {
        assertKept(Traces.of(value));
        assertKept(Traces.of(Value.set(), Value.set(value), Value.set(value, Value.sequence())));
    }

    @Test
    void parametersKeepTheirNamesAndTheirOrder() {
        for (List<String> names : List.of(
                List.of("z", "a"),
                List.of("1", "2"),
                List.of("2", "1"),
                List.of("1", "n"),
                List.of("a b", "TRUE", "", "\"|->,]", "]"))) {
            Map<String, Value> parameters = new LinkedHashMap<>();
            names.forEach(name -> parameters.put(name, Value.set(Value.of(name), Value.model("m1"))));

            Trace read = kept(withAction(new Action("A!B", parameters, null)));

            Action action = read.behavior().steps().get(0).action();
            assertThat(List.copyOf(action.parameters().keySet())).isEqualTo(names);
        }
    }

    @Test
    void randomTraces() {
        RandomValues values = new RandomValues(7);
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            Value[] column = Stream.generate(() -> values.next(3))
                    .limit(1 + random.nextInt(4))
                    .toArray(Value[]::new);
            assertKept(Traces.of(column));
        }
    }

    @Test
    void deepAndLongValues() {
        Value deep = Value.of(1);
        for (int i = 0; i < 150; i++) {
            deep = i % 2 == 0 ? Value.set(deep) : Value.function(Map.of(Value.of(0), deep));
        }
        Value[] many = new Value[50_000];
        Arrays.setAll(many, i -> Value.sequence(Value.of(i), Value.of("element " + i)));

        assertKept(Traces.of(deep, Value.set(many)));
    }

    @Test
    void equalTracesGiveEqualBytes() {
        List<FunctionValue> same = new ArrayList<>();
        same.add(Value.record(Map.of("a", Value.of(1), "b", Value.set(Value.of(3), Value.of(2)))));
        Map<Value, Value> reversed = new LinkedHashMap<>();
        reversed.put(Value.of("b"), Value.set(Value.of(2), Value.of(3)));
        reversed.put(Value.of("a"), Value.of(1));
        same.add(Value.function(reversed));

        assertThat(same.stream().map(value -> ItfWriter.write(Traces.of(value))).distinct())
                .hasSize(1);
    }

    private static Trace withAction(Action action) {
        Trace trace = Traces.of(Value.of(0));
        return new Trace(
                trace.provenance(),
                new Behavior(
                        trace.behavior().initial(),
                        List.of(new Step(action, Traces.x(Value.of(1)))),
                        new Ending.Finite()));
    }

    private static void assertKept(Trace trace) {
        kept(trace);
    }

    private static Trace kept(Trace trace) {
        String document = ItfWriter.write(trace);
        Trace read = ItfReader.read(document, "trace");
        assertThat(read).isEqualTo(trace);
        assertThat(ItfWriter.write(read)).isEqualTo(document);
        assertThat(NdjsonReader.read(NdjsonWriter.write(trace), "lines")).isEqualTo(trace);
        return read;
    }
}
