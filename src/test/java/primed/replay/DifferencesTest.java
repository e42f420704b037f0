package primed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.value.Value;
import primed.value.ValueParser;

class DifferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3              ; 7              ; v: expected 3, actual 7",
                "1              ; \"1\"          ; v: expected 1, actual \"1\"",
                "<<1, 2>>       ; <<1, 3>>       ; v[2]: expected 2, actual 3",
                "<<1, 2>>       ; <<1>>          ; v[2]: expected 2, actual nothing",
                "<<1>>          ; <<1, 2>>       ; v[2]: expected nothing, actual 2",
                "<<<<>>, <<3>>>>; <<<<>>, <<7>>>>; v[2][1]: expected 3, actual 7",
                "[len |-> 1]    ; [len |-> 2]    ; v.len: expected 1, actual 2",
                "[a |-> [b |-> {1}]] ; [a |-> [b |-> {}]] ; 1 \\in v.a.b: expected TRUE, actual FALSE",
                "(p1 :> 1)      ; (p1 :> 2)      ; v[p1]: expected 1, actual 2",
                "(p1 :> 1)      ; (p2 :> 1)      ; v[p1]: expected 1, actual nothing",
                "(\"a b\" :> 1) ; (\"a b\" :> 2) ; v[\"a b\"]: expected 1, actual 2",
                "{1, 3}         ; {1, 7}         ; 3 \\in v: expected TRUE, actual FALSE",
                "{1}            ; {1, 7}         ; 7 \\in v: expected FALSE, actual TRUE",
                "{}             ; <<>>           ; v: expected {}, actual <<>>",
            })
    void tellsWhereTwoValuesFirstDiffer(String expected, String actual, String difference) {
        assertThat(Differences.first("v", ValueParser.parse(expected), ValueParser.parse(actual)))
                .hasToString("Optional[" + difference + "]");
    }

    @Test
    void equalValuesDoNotDiffer() {
        Value value = ValueParser.parse("[a |-> <<{1, 2}>>]");
        assertThat(Differences.first("v", value, ValueParser.parse("[a |-> <<{2, 1}>>]")))
                .isEmpty();
    }
}
