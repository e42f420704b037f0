package primed.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuePrintingTest {

    @Test
    void valuesPrintAsInTlc() {
        assertThat(Value.of(-7)).hasToString("-7");
        assertThat(Value.of(true)).hasToString("TRUE");
        assertThat(Value.of("a\"b\\c\td\ne\ff\rg\u2208")).hasToString("\"a\\\"b\\\\c\\td\\ne\\ff\\rg\u2208\"");
        assertThat(Value.model("m1")).hasToString("m1");
        assertThat(Value.set()).hasToString("{}");
        assertThat(Value.set(Value.of(2), Value.of(1))).hasToString("{1, 2}");
        assertThat(Value.sequence()).hasToString("<<>>");
        assertThat(Value.sequence(Value.of(1), Value.of("two"))).hasToString("<<1, \"two\">>");
        assertThat(Value.record(Map.of("a", Value.of(1), "b_c", Value.set()))).hasToString("[a |-> 1, b_c |-> {}]");
        assertThat(Value.function(Map.of(Value.of(1), Value.of(2), Value.of(3), Value.of(4))))
                .hasToString("(1 :> 2 @@ 3 :> 4)");
        assertThat(new SymbolicValue("SUBSET { 1,\n 2 }")).hasToString("SUBSET {1, 2}");
    }

    @Test
    void onlyNamesThatASpecCanWriteAsFieldsPrintAsFields() {
        for (String name : new String[] {"a b", "1x", "", "TRUE", "WF_", "SF_a", "_", "x-y"}) {
            assertThat(Value.record(Map.of(name, Value.of(1)))).hasToString("(\"" + name + "\" :> 1)");
        }
    }

    @Test
    void whatIsPrintedReadsBackEqual() {
        RandomValues random = new RandomValues(20_261_123);
        for (int i = 0; i < 20_000; i++) {
            Value value = random.next(4);
            assertThat(ValueParser.parse(value.toString())).as("%s", value).isEqualTo(value);
        }
    }
}
