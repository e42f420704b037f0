package primed.trace.itf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Provenance;
import primed.trace.Step;
import primed.trace.Trace;
import primed.value.Value;

class ItfReaderTest {

    @Test
    void tracesOfOtherToolsAreRead() {
        Behavior behavior = read("""
                        {
                          "#meta": {"format": "ITF", "varTypes": {"x": "Int"}, "source": "M.tla", "timestamp": 1},
                          "params": ["N"],
                          "vars": ["x", "v"],
                          "#note": "not ours",
                          "states": [
                            {"#meta": {"index": 0}, "x": 1, "v": {"tag": "Some", "value": {"#tup": [1, {"#bigint": "2"}]}}},
                            {"#note": 1, "x": -100000000000000000000, "v": {"#map": [[{"#set": [2, 1, 2]}, {}]]}}
                          ]
                        }
                        """).behavior();

        assertThat(behavior.initial()).hasToString("/\\ x = 1\n/\\ v = [tag |-> \"Some\", value |-> <<1, 2>>]");
        assertThat(behavior.last()).hasToString("/\\ x = -100000000000000000000\n/\\ v = ({1, 2} :> <<>>)");
        assertThat(behavior.steps().get(0).action()).isEqualTo(Action.unnamed());
        assertThat(behavior.ending()).isEqualTo(new Ending.Finite());
    }

    /** ADR-015: the initial state has the constants too, and others may. */
    @Test
    void theParametersOfApalacheAreConstants() {
        Trace trace = read("""
                        {
                          "params": ["N", "Procs"], "vars": ["x"],
                          "states": [
                            {"N": {"#bigint": "4"}, "Procs": {"#set": ["p", "q"]}, "x": 0},
                            {"N": {"#bigint": "4"}, "x": 1}
                          ]
                        }
                        """);

        assertThat(trace.behavior().last().variables()).containsOnlyKeys("x");
        assertThat(trace.provenance().constants()).isEqualTo(Map.of("N", "4", "Procs", "{\"p\", \"q\"}"));
    }

    /** ADR-015: {@code #meta} is for any tool to fill. */
    @Test
    void whatOtherToolsTellInTheirOwnWaysIsLeftOut() {
        Trace trace = read("""
                        {
                          "#meta": {"constants": {"N": 3}, "modelValues": ["p"], "spec": ["M.tla"], "config": "M.cfg"},
                          "vars": ["x"],
                          "states": [
                            {"x": 0},
                            {"#meta": {"action": "Up", "parameters": {"by": 1}, "location": "counter.qnt:12"}, "x": 1},
                            {"#meta": {"action": "Up", "parameters": "by 1"}, "x": 2},
                            {"#meta": {"action": ["Up"]}, "x": 3}
                          ]
                        }
                        """);

        assertThat(trace.provenance()).isEqualTo(new Provenance(null, "M.cfg", null, null, null));
        assertThat(trace.behavior().steps())
                .extracting(Step::action)
                .containsExactly(new Action("Up", Map.of(), null), new Action("Up", Map.of(), null), Action.unnamed());
    }

    @Test
    void aLoopOnTheLastStateIsStutteringUnlessTheTraceSaysLasso() {
        String states = "\"vars\": [], \"states\": [{}, {}]";

        assertThat(read("{" + states + ", \"loop\": 1}").behavior().ending()).isEqualTo(new Ending.Stuttering());
        assertThat(read("{" + states + ", \"loop\": 0}").behavior().ending()).isEqualTo(new Ending.Lasso(0));
        assertThat(read("{" + states + ", \"loop\": null}").behavior().ending()).isEqualTo(new Ending.Finite());
        assertThat(read("{\"#meta\": {\"ending\": \"lasso\"}, " + states + ", \"loop\": 1}")
                        .behavior()
                        .ending())
                .isEqualTo(new Ending.Lasso(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "``                     ~ t is empty; a JSON object was expected",
                "[]                     ~ t is no ITF trace: line 1 starts an array instead of an object",
                "{}                     ~ the trace: \"vars\" is missing; ITF wants an array there",
                "{'vars': {}}           ~ the trace: \"vars\" is an object; ITF wants an array there",
                "{'vars': []}           ~ the trace: \"states\" is missing; ITF wants an array there",
                "{'vars': [], 'states': []}       ~ the trace: it has no states; a behavior has at least an initial one",
                "{'vars': [1], 'states': [{}]}    ~ the trace: \"vars\" has the number 1 among the names of variables",
                "{'vars': ['x', 'x'], 'states': [{}]} ~ the trace: \"vars\" has \"x\" twice",
                "{'params': [1], 'vars': [], 'states': [{}]} ~ the trace: \"params\" has the number 1 among the names of variables",
                "{'params': ['N'], 'vars': [], 'states': [{'N': null}]} ~ state 0, variable \"N\": null is no TLA+ value",
                "{'vars': ['#meta'], 'states': [{}]}  ~ the trace: \"#meta\" cannot name a variable",
                "{'vars': [], 'states': [{}, 7]}  ~ state 1: it is the number 7, not an object",
                "{'vars': ['x'], 'states': [{}]}  ~ state 0: the variable \"x\" has no value",
                "{'vars': [], 'states': [{'y': 1}]} ~ state 0: \"y\" is not among the \"vars\" []",
                "{'vars': [], 'states': [{'#meta': {'index': 1}}]} ~ state 0: its index says 1; a state before it is missing or misplaced",
                "{'vars': [], 'states': [{'#meta': []}]} ~ state 0: \"#meta\" is an array, not an object",
                "{'vars': [], 'states': [{}], 'loop': 1} ~ the trace: \"loop\" is the number 1, not the index of a state, 0 to 0",
                "{'vars': [], 'states': [{}], 'loop': -1} ~ the trace: \"loop\" is the number -1, not the index of a state, 0 to 0",
                "{'vars': [], 'states': [{}], 'loop': '0'} ~ the trace: \"loop\" is the string \"0\", not the index of a state, 0 to 0",
                "{'#meta': {'format': 'XTF'}, 'vars': [], 'states': [{}]} ~ the trace: its format is \"XTF\", not \"ITF\"",
                "{'#meta': {'spec': 1, 'ending': 'finite'}, 'vars': [], 'states': [{}]} ~ the trace: \"spec\" in \"#meta\" is the number 1, not a string",
                "{'#meta': {'ending': 'lasso'}, 'vars': [], 'states': [{}]} ~ the trace: \"ending\" is \"lasso\" but \"loop\" is missing",
                "{'#meta': {'ending': 'finite'}, 'vars': [], 'states': [{}], 'loop': 0} ~ the trace: \"ending\" is \"finite\" but \"loop\" is 0",
                "{'#meta': {'modelValues': 'a  b', 'ending': 'finite'}, 'vars': [], 'states': [{}]} ~ the trace: \"modelValues\" has \"\", which cannot name one",
                "{'#meta': {'ending': 'finite'}, 'vars': [], 'states': [{}, {'#meta': {'action': 'A', 'location': 'here'}}]} ~ state 1: its \"location\" is not one of TLC's: \"here\"",
                "{'#meta': {'ending': 'finite'}, 'vars': [], 'states': [{}, {'#meta': {'action': 'A', 'parameters': '[a |-> ]'}}]} ~ state 1: its \"parameters\" cannot be read: expected a value but found ']' at line 1, column 8 (offset 7)",
                "{'#meta': {'ending': 'finite'}, 'vars': [], 'states': [{}, {'#meta': {'action': 'A', 'parameters': '{1}'}}]} ~ state 1: its \"parameters\" cannot be read: expected <<value, ..>> or [name |-> value, ..]",
                "{'#meta': {'ending': 'finite'}, 'vars': [], 'states': [{}, {'#meta': {'action': 'A', 'parameters': '[a |-> 1] '}}]} ~ state 1: its \"parameters\" cannot be read: something follows the closing bracket",
            })
    void whatIsNoTraceIsRefused(String text, String message) {
        assertThatThrownBy(() -> read(text.replace('\'', '"')))
                .isInstanceOf(ItfException.class)
                .hasMessage(message.startsWith("t is") ? message : "t is no readable ITF trace: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "null              ~ null is no TLA+ value",
                "1.5               ~ the number 1.5 is no TLA+ value",
                "[1, null]         ~ null is no TLA+ value",
                "{'#bigint': 1}    ~ \"#bigint\" wants an integer's digits in quotes, not the number 1",
                "{'#bigint': '1x'} ~ \"#bigint\" wants an integer's digits in quotes, not the string \"1x\"",
                "{'#set': {}}      ~ \"#set\" wants an array, not an object",
                "{'#tup': 'a'}     ~ \"#tup\" wants an array, not the string \"a\"",
                "{'#map': [[1]]}   ~ \"#map\" wants pairs [key, value], not [1]",
                "{'#map': [[1, 2], [{'#bigint': '1'}, 3]]} ~ \"#map\" has the key 1 twice",
                "{'#unserializable': []} ~ \"#unserializable\" wants a string, not an array",
                "{'#seq': []}      ~ \"#seq\" is unknown; known are #bigint, #tup, #set, #map and #unserializable",
                "{'#set': [], 'a': 1} ~ \"#set\" stands beside other fields",
            })
    void whatIsNoValueIsRefused(String value, String message) {
        String text = "{\"vars\": [\"x\"], \"states\": [{\"x\": 1}, {\"x\": " + value.replace('\'', '"') + "}]}";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ItfException.class)
                .hasMessage("t is no readable ITF trace: state 1, variable \"x\": " + message);
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("{\n  \"vars\": oops}"))
                .hasMessageStartingWith("t is not JSON at line 2, column ")
                .hasMessageContaining("oops");
        assertThatThrownBy(() -> read("---- MODULE Jugs ----"))
                .hasMessageStartingWith("t is not JSON at line 1, column ");
        assertThatThrownBy(() -> read("{\"vars\": [], \"vars\": []}"))
                .hasMessageStartingWith("t is not JSON at line 1, column ")
                .hasMessageContaining("vars");
        assertThatThrownBy(() -> read("{\"vars\": [], \"states\": [{}]} {}"))
                .hasMessageStartingWith("t is not JSON at line 1, column ");
        assertThatThrownBy(() -> read("[".repeat(5_000))).hasMessageStartingWith("t is beyond the limits for traces: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {"[~]", "{'a': ~}", "{'#set': [~]}", "{'#map': [[1, ~]]}"})
    void valuesAsDeepAsJsonAllowsAreReadAndWritten(String opening, String closing) {
        long levels = opening.chars().filter(c -> c == '[' || c == '{').count();
        int times = (int) ((Json.DEEPEST_NESTING - 20) / levels);
        String value = opening.repeat(times) + true + closing.repeat(times);
        Trace trace = read(("{'vars': ['x'], 'states': [{'x': " + value + "}]}").replace('\'', '"'));

        assertThat(read(ItfWriter.write(trace))).isEqualTo(trace);
    }

    @Test
    void everyPlaceWhereATraceMayBeCutOffIsNoticed() {
        String document = ItfWriter.write(Traces.queue());
        for (int length = 1; length < document.stripTrailing().length(); length++) {
            String cut = document.substring(0, length);
            assertThatThrownBy(() -> read(cut))
                    .as("cut after %s characters", length)
                    .isInstanceOf(ItfException.class)
                    .message()
                    .containsAnyOf("t is cut off at line ", "t is not JSON at line ");
        }
        assertThatThrownBy(() -> read(document.substring(0, document.length() / 2)))
                .hasMessageMatching("t is cut off at line \\d+, column \\d+; write or copy it again");
    }

    @Test
    void ndjsonIsRefusedWithItsLine() {
        String lines = NdjsonWriter.write(Traces.of(Value.of(1), Value.of(2)));
        String shorter = lines.lines().limit(2).reduce("", (text, line) -> text + line + "\n");

        assertThatThrownBy(() -> NdjsonReader.read(shorter, "t"))
                .hasMessage("t is cut off or was edited: line 1 promises 2 states, 1 lines follow");
        assertThatThrownBy(() -> NdjsonReader.read(shorter + "\n", "t"))
                .hasMessage("line 3 of t is empty; a JSON object was expected");
        assertThatThrownBy(() -> NdjsonReader.read(shorter + "{]", "t"))
                .hasMessageStartingWith("t is not JSON at line 3, column ");
        assertThatThrownBy(() -> NdjsonReader.read("{\"vars\": []}", "t"))
                .hasMessage("t is no trace in NDJSON: line 1 wants the number of \"states\"");
        assertThatThrownBy(() -> NdjsonReader.read("", "t")).hasMessage("t is empty; a JSON object was expected");
    }

    @Test
    void filesAreReadAndReplacedAsAWhole() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path folder = Files.createDirectory(files.getPath("/traces"));
            Path file = folder.resolve("queue.itf.json");
            Trace accented = Traces.of(Value.record(Map.of("h\u00e9llo", Value.of("\u2208"))));
            ItfWriter.write(Traces.queue(), file);
            ItfWriter.write(accented, file);

            assertThat(ItfReader.read(file)).isEqualTo(accented);
            assertThat(Files.readString(file)).isEqualTo(ItfWriter.write(accented));
            NdjsonWriter.write(accented, file);
            assertThat(NdjsonReader.read(file)).isEqualTo(accented);
            try (Stream<Path> all = Files.list(folder)) {
                assertThat(all).containsExactly(file);
            }
        }
    }

    @Test
    void filesThatCannotBeReadOrWrittenAreNamed() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path missing = files.getPath("/nowhere/t.itf.json");
            Path latin = Files.write(files.getPath("/latin.itf.json"), new byte[] {'"', (byte) 0xe9, '"'});

            assertThatThrownBy(() -> ItfReader.read(missing))
                    .isInstanceOf(ItfException.class)
                    .hasMessage("there is no file /nowhere/t.itf.json");
            assertThatThrownBy(() -> ItfReader.read(latin))
                    .isInstanceOf(ItfException.class)
                    .hasMessage("/latin.itf.json is not UTF-8 text; ITF traces are");
            assertThatThrownBy(() -> ItfWriter.write(Traces.queue(), missing))
                    .isInstanceOf(ItfException.class)
                    .hasMessageStartingWith("/nowhere/t.itf.json cannot be written: ");
        }
    }

    private static Trace read(String text) {
        return ItfReader.read(text, "t");
    }
}
