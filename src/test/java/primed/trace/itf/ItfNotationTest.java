package primed.trace.itf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;
import primed.trace.Trace;
import primed.value.Value;
import primed.value.ValueParser;

/** Each place of a variable has one notation over the whole trace. */
class ItfNotationTest {

    @Test
    void atomsAndSets() {
        assertThat(written("TRUE", "-1", "\"s\"", "{2, 1}", "{}", "Nat"))
                .containsExactly(
                        "true",
                        "{'#bigint': '-1'}",
                        "'s'",
                        "{'#set': [{'#bigint': '1'}, {'#bigint': '2'}]}",
                        "{'#set': []}",
                        "{'#unserializable': 'Nat'}");
    }

    @Test
    void sequencesAreArrays() {
        assertThat(written("<<>>", "<<\"a\">>", "<<\"a\", \"b\">>")).containsExactly("[]", "['a']", "['a', 'b']");
    }

    @Test
    void sequencesOfOneLengthWithElementsOfDifferentKindsAreTuples() {
        assertThat(written("<<\"a\", TRUE>>", "<<\"a\", \"b\">>"))
                .containsExactly("{'#tup': ['a', true]}", "{'#tup': ['a', 'b']}");
        assertThat(written("{<<\"a\", <<>>>>, <<\"b\", <<\"c\">>>>}"))
                .containsExactly("{'#set': [{'#tup': ['a', []]}, {'#tup': ['b', ['c']]}]}");
        assertThat(written("<<<<\"a\">>, [f |-> \"b\"]>>")).containsExactly("{'#tup': [['a'], {'f': 'b'}]}");
        assertThat(written("<<\"a\", TRUE>>", "<<\"a\">>")).containsExactly("['a', true]", "['a']");
    }

    @Test
    void recordsAreObjects() {
        assertThat(written("[b |-> TRUE, a |-> \"x\"]", "[c |-> \"y\"]", "<<>>"))
                .containsExactly("{'a': 'x', 'b': true}", "{'c': 'y'}", "{}");
    }

    @Test
    void allElseIsAMapEvenWhereASingleStateLooksOtherwise() {
        assertThat(written("(0 :> \"a\")", "<<>>", "<<\"b\">>"))
                .containsExactly(
                        "{'#map': [[{'#bigint': '0'}, 'a']]}", "{'#map': []}", "{'#map': [[{'#bigint': '1'}, 'b']]}");
        assertThat(written("[a |-> \"x\"]", "<<\"y\">>"))
                .containsExactly("{'#map': [['a', 'x']]}", "{'#map': [[{'#bigint': '1'}, 'y']]}");
    }

    @Test
    void recordsThatWouldReadAsSomethingElseAreMaps() {
        assertThat(written("(\"#set\" :> \"x\")", "[a |-> \"y\"]"))
                .containsExactly("{'#map': [['#set', 'x']]}", "{'#map': [['a', 'y']]}");
        assertThat(written("[tag |-> \"A\", value |-> \"x\"]"))
                .containsExactly("{'#map': [['tag', 'A'], ['value', 'x']]}");
        assertThat(written("[tag |-> \"A\"]")).containsExactly("{'#map': [['tag', 'A']]}");
    }

    @Test
    void placesAreToldApart() {
        assertThat(written("[f |-> <<>>, g |-> <<>>]", "[f |-> <<\"a\">>, g |-> (0 :> \"b\")]"))
                .containsExactly(
                        "{'f': [], 'g': {'#map': []}}", "{'f': ['a'], 'g': {'#map': [[{'#bigint': '0'}, 'b']]}}");
    }

    @Test
    void modelValuesAreStringsUnlessAStringHasTheSameText() {
        String document = ItfWriter.write(trace("<<m2, m1>>", "<<m1>>"));
        assertThat(document).contains("\"modelValues\": \"m1 m2\"").contains("\"x\": [\"m2\", \"m1\"]");

        String ambiguous = ItfWriter.write(trace("{m1, m2, \"m1\"}"));
        assertThat(ambiguous)
                .contains("\"modelValues\": \"m2\"")
                .contains("{\"#set\": [\"m1\", {\"#unserializable\": \"m1\"}, \"m2\"]}");
    }

    /** The name of a record's field is no string in JSON; the key of a map is one. */
    @Test
    void modelValuesMayBearTheNamesOfFields() {
        assertThat(ItfWriter.write(trace("[ack |-> {ack}]")))
                .contains("\"modelValues\": \"ack\"")
                .contains("{\"ack\": {\"#set\": [\"ack\"]}}");
        assertThat(ItfWriter.write(trace("[ack |-> {ack}]", "<<{}>>")))
                .doesNotContain("modelValues")
                .contains("{\"#map\": [[\"ack\", {\"#set\": [{\"#unserializable\": \"ack\"}]}]]}");
    }

    @Test
    void whatDoesNotFitIntoALineIsBrokenUp() {
        String word = "w".repeat(60);
        assertThat(ItfWriter.write(trace("<<\"" + word + "\", \"" + word + "\">>"))
                        .lines())
                .containsSequence("      \"x\": [", "        \"" + word + "\",", "        \"" + word + "\"", "      ]");
    }

    @Test
    void statesWithDifferentVariablesAreRefused() {
        State other = new State(Map.of("y", Value.of(1)));
        Trace trace = new Trace(
                Traces.UNKNOWN,
                new Behavior(Traces.x(Value.of(0)), List.of(new Step(Action.unnamed(), other)), new Ending.Finite()));

        assertThatThrownBy(() -> ItfWriter.write(trace))
                .isInstanceOf(ItfException.class)
                .hasMessage(
                        "state 1 has the variables [y], the initial state has [x]; ITF wants the same in all states");
    }

    @Test
    void valuesTooDeepForJsonAreRefused() {
        Value value = Value.of(1);
        for (int i = 0; i < 250; i++) {
            value = Value.set(Set.of(value));
        }
        Trace trace = Traces.of(value);

        assertThatThrownBy(() -> ItfWriter.write(trace))
                .isInstanceOf(ItfException.class)
                .hasMessage("variable \"x\" is nested too deep for JSON: more than 500 levels");
        assertThatThrownBy(() -> ItfWriter.write(trace, Path.of("deep.itf.json")))
                .isInstanceOf(ItfException.class)
                .hasMessage("deep.itf.json cannot be written: variable \"x\" is nested too deep for JSON:"
                        + " more than 500 levels");
    }

    /** Most file systems allow 255 bytes. */
    @Test
    void theNameOfAFileMayBeAsLongAsItCan(@TempDir Path folder) {
        Path file = folder.resolve("a".repeat(240) + ".itf.json");

        ItfWriter.write(Traces.of(Value.of(1)), file);

        assertThat(file).isRegularFile();
    }

    /** What is written for a variable that has these values in turn, with single quotes for better reading. */
    private static List<String> written(String... values) {
        return NdjsonWriter.write(trace(values))
                .lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf("\"x\": ") + 5, line.length() - 1))
                .map(line -> line.replace('"', '\''))
                .toList();
    }

    private static Trace trace(String... values) {
        return Traces.of(Stream.of(values).map(ValueParser::parse).toArray(Value[]::new));
    }
}
