package primed.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static primed.value.ValueParser.parse;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primed.value.ValueParser.Parsed;

class ValueParserTest {
    private static final Value ONE = Value.of(1);
    private static final Value TWO = Value.of(2);
    private static final Value THREE = Value.of(3);

    @Test
    void atoms() {
        assertThat(parse("42")).isEqualTo(Value.of(42));
        assertThat(parse("-2147483648")).isEqualTo(Value.of(Integer.MIN_VALUE));
        assertThat(parse("100000000000000000000")).isEqualTo(Value.of(new BigInteger("100000000000000000000")));
        assertThat(parse("TRUE")).isEqualTo(Value.of(true));
        assertThat(parse("FALSE")).isEqualTo(Value.of(false));
        assertThat(parse("A_model_value_1")).isEqualTo(Value.model("A_model_value_1"));
        assertThat(parse("1st")).isEqualTo(Value.model("1st"));
        assertThat(parse("null")).isEqualTo(Value.model("null"));
    }

    @Test
    void stringsUndoTheirSixEscapes() {
        assertThat(parse("\"plain\"")).isEqualTo(Value.of("plain"));
        assertThat(parse("\"\"")).isEqualTo(Value.of(""));
        assertThat(parse("\"\\\" \\\\ \\t \\n \\f \\r\"")).isEqualTo(Value.of("\" \\ \t \n \f \r"));
        assertThat(parse("\"ends with \\\\\"")).isEqualTo(Value.of("ends with \\"));
        assertThat(parse("\"raw \u2208 \ud83d\ude00 \u000b\"")).isEqualTo(Value.of("raw \u2208 \ud83d\ude00 \u000b"));
        assertThat(parse("{\"}, {\", \">>, <<\"}")).isEqualTo(Value.set(Value.of("}, {"), Value.of(">>, <<")));
    }

    @Test
    void structures() {
        assertThat(parse("{3, 1, 2}")).isEqualTo(Value.set(ONE, TWO, THREE));
        assertThat(parse("{}")).isEqualTo(Value.set());
        assertThat(parse("<<1, \"two\", <<3>>>>"))
                .isEqualTo(Value.sequence(ONE, Value.of("two"), Value.sequence(THREE)));
        assertThat(parse("[b |-> 1, a |-> {TRUE}]"))
                .isEqualTo(Value.record(Map.of("a", Value.set(Value.of(true)), "b", ONE)));
        assertThat(parse("(5 :> 1 @@ 7 :> 2)")).isEqualTo(Value.function(Map.of(Value.of(5), ONE, Value.of(7), TWO)));
        assertThat(parse("-1..1")).isEqualTo(Value.set(Value.of(-1), Value.of(0), ONE));
        assertThat(parse("BOOLEAN")).isEqualTo(Value.set(Value.of(false), Value.of(true)));
    }

    /** The Json module makes records of any JSON object, and TLC prints the names of their fields as they are. */
    @ParameterizedTest
    @ValueSource(strings = {"content-type", "x y", "a.b", "0", "", "urn:x", "caf\u00e9 \u2192", "a->b"})
    void aFieldMayHaveAnyName(String name) {
        Value odd = Value.record(Map.of(name, ONE));

        assertThat(parse("[" + name + " |-> 1]")).isEqualTo(odd);
        assertThat(parse("<<[" + name + " |-> 1], {[x_1 |-> [" + name + " |->\n  1]]}>>"))
                .isEqualTo(Value.sequence(odd, Value.set(Value.record(Map.of("x_1", odd)))));
        assertThat(parse("[first |-> {},\n   " + name + " |-> 1]"))
                .isEqualTo(Value.record(Map.of("first", Value.set(), name, ONE)));
    }

    @Test
    void theEmptyFunctionHasManySpellings() {
        for (String spelling : List.of("<<>>", "<< >>", "<<\n  >>", "[]")) {
            assertThat(parse(spelling)).as(spelling).isEqualTo(Value.sequence());
        }
    }

    @Test
    void theSameFunctionMayBePrintedInSeveralWays() {
        assertThat(parse("(1 :> 10 @@ 2 :> 20)")).isEqualTo(parse("<<10, 20>>"));
        assertThat(parse("(\"a\" :> 1 @@ \"b\" :> 2)")).isEqualTo(parse("[b |-> 2, a |-> 1]"));
        assertThat(parse("(1 :> 10 @@ 1 :> 20)")).as("@@ prefers its left side").isEqualTo(parse("<<10>>"));
    }

    @Test
    void linesMayBreakBetweenAnyTokens() {
        String wrapped = """
                << [ a |->
                         { << [ b |-> {<<1, 2, {3, 4}>>},
                                c |-> "x  y" ] >> },
                     d |-> (5 :>
                        "y" @@
                        6 :> "z") ] >>
                """;
        assertThat(parse(wrapped))
                .isEqualTo(
                        parse(
                                "<<[a |-> {<<[b |-> {<<1, 2, {3, 4}>>}, c |-> \"x  y\"]>>}, d |-> (5 :> \"y\" @@ 6 :> \"z\")]>>"));
        assertThat(parse(wrapped.replace("\n", "\r\n"))).isEqualTo(parse(wrapped));
    }

    @Test
    void setOperatorsAreEvaluatedWhereBothSidesAreListed() {
        assertThat(parse("{1} \\cup {3, 2}")).isEqualTo(Value.set(ONE, TWO, THREE));
        assertThat(parse("1..2 \\cap {2, 3}")).isEqualTo(Value.set(TWO));
        assertThat(parse("(1..3) \\ {2}")).isEqualTo(Value.set(ONE, THREE));
        assertThat(parse("{1} \\cup {2} \\cup {3}")).isEqualTo(Value.set(ONE, TWO, THREE));
        assertThat(parse("<<{1} \\cup {2}, 3>>")).isEqualTo(Value.sequence(Value.set(ONE, TWO), THREE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nat",
                "Int",
                "Real",
                "STRING",
                "Nat \\cup {-1}",
                "Int \\ Nat",
                "{1} \\cup {2} \\cap {3}",
                "{1, 2} \\ {1} \\ {2}",
                "SUBSET (1..12)",
                "SUBSET {\"a  b\", \"c\"}",
                "[1..13 -> {\"a\", \"b\"}]",
                "[x: 1..20, y: {{}, {1}}]",
                "(1..100 \\X 1..100 \\X {1})",
                "UNION({Nat, Int})",
                "Seq({1, 2})",
                "{a, b \\in (Nat \\X Nat) : <expression line 4, col 17 to line 4, col 21 of module M>}",
                "[{[a |-> 1]} -> Nat]",
                "[SUBSET {[a |-> 1]} -> {[b |-> Nat]}]",
                "{x \\in Nat : <expression line 4, col 17 to line 4, col 21 of module M>}",
                "[n \\in Nat |-> <expression line 4, col 17 to line 4, col 21 of module M>]",
                "[<<a, b>> \\in Nat, c \\in Int |-> <expression line 4, col 1 to line 4, col 2 of module M>]",
                "<LAZY x => <<1>> \">\" >",
            })
    void whatTlcDoesNotListStaysSymbolic(String text) {
        assertThat(parse(text)).isEqualTo(new SymbolicValue(text)).hasToString(text);
        assertThat(parse("<<" + text + ", 1>>")).isEqualTo(Value.sequence(new SymbolicValue(text), ONE));
    }

    @Test
    void symbolicTextsDoNotDependOnVersionAndWidth() {
        assertThat(parse("SUBSET 1..12")).isEqualTo(parse("SUBSET (1..12)"));
        assertThat(parse("[x: SUBSET -1..4]")).hasToString("[x: SUBSET (-1..4)]");
        assertThat(parse("SUBSET { \"a\",\n   \"b\" } ")).hasToString("SUBSET {\"a\", \"b\"}");
        assertThat(parse("[{<< >>} ->\n  Nat]")).hasToString("[{<<>>} -> Nat]");
        assertThat(parse("SUBSET {\"SUBSET 1..2\"}")).hasToString("SUBSET {\"SUBSET 1..2\"}");
    }

    @Test
    void aValueCanBeReadFromWithinAText() {
        String text = "/\\ x = {1,\n  2}\n/\\ y = 3";

        Parsed x = ValueParser.parseAt(text, 6);
        assertThat(x).isEqualTo(new Parsed(Value.set(ONE, TWO), text.indexOf('}') + 1));
        Parsed y = ValueParser.parseAt(text, x.end() + "\n/\\ y =".length());
        assertThat(y).isEqualTo(new Parsed(THREE, text.length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "``# a value # the end of the text # 1 # 1",
                "{1; 2}# ',' or '}' # ';' # 1 # 3",
                "{1, 2# ',' or '}' # the end of the text # 1 # 6",
                "<<1, >># a value # '>' # 1 # 6",
                "[a |-> 1, a |-> 2]# a field that was not there before # 'a' # 1 # 11",
                "[a |-> 1, b]# a field and '|->' # 'b' # 1 # 11",
                "[a |-> 1, b~ c |-> 2]# a field and '|->' # 'b' # 1 # 11",
                "[a: {1}, 2-b: {2}]# ':' # '-' # 1 # 11",
                "{a, b \\in Nat}# ':' # '}' # 1 # 14",
                "[a = 1]# '|->', ':', '->' or '\\in' # '=' # 1 # 4",
                "(1 2)# ':>', '\\X' or ')' # '2' # 1 # 4",
                "(1 :> 2 @@ 3)# ':>' # ')' # 1 # 13",
                "(1 :> 2# '@@' or ')' # the end of the text # 1 # 8",
                "-x# an integer # '-' # 1 # 1",
                "1..x# an integer # 'x' # 1 # 4",
                "1 2# the end of the text # '2' # 1 # 3",
                "@!@# a value # '@' # 1 # 1",
                "\"open# a closing '\"' # the end of the text # 1 # 6",
                "\"open\\\"# a closing '\"' # the end of the text # 1 # 8",
                "\"a\\d\"# an escape (\\\" \\\\ \\t \\n \\f \\r) # '\\d' # 1 # 3",
                "<LAZY x# a closing '>' # the end of the text # 1 # 8",
                "{x \\in Nat}# ':' # '}' # 1 # 11",
                "SUBSET# a value # the end of the text # 1 # 7",
            })
    void whatIsNoValueIsRefusedWithItsPlace(String text, String expected, String found, int line, int column) {
        assertThatThrownBy(() -> parse(text.replace('~', '\n')))
                .isInstanceOf(ValueSyntaxException.class)
                .hasMessage("expected " + expected + " but found " + found + " at line " + line + ", column " + column
                        + " (offset " + (column - 1) + ")");
    }

    @Test
    void placesCountLinesAndTheWholeText() {
        ValueSyntaxException e =
                catchThrowableOfType(ValueSyntaxException.class, () -> ValueParser.parseAt("x =\n {1,\n  ?}", 3));

        assertThat(e).hasMessage("expected a value but found '?' at line 3, column 3 (offset 11)");
        assertThat(e.expected()).isEqualTo("a value");
        assertThat(e.found()).isEqualTo("'?'");
        assertThat(List.of(e.offset(), e.line(), e.column())).containsExactly(11, 3, 3);
    }

    @Test
    void endlessNumbersAreRefused() {
        assertThatThrownBy(() -> parse("1".repeat(10_001)))
                .hasMessageStartingWith("expected an integer of at most 10000 digits but found '1111");
    }
}
