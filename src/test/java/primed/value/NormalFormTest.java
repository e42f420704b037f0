package primed.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {
    private static final Value ONE = Value.of(1);
    private static final Value TWO = Value.of(2);

    @Test
    void aSequenceIsTheFunctionOnItsPlaces() {
        FunctionValue sequence = Value.sequence(Value.of("x"), Value.of("y"));
        FunctionValue function = Value.function(Map.of(TWO, Value.of("y"), ONE, Value.of("x")));

        assertThat(function).isEqualTo(sequence).hasSameHashCodeAs(sequence);
        assertThat(function.isSequence()).isTrue();
        assertThat(function.asSequence()).containsExactly(Value.of("x"), Value.of("y"));
    }

    @Test
    void aRecordIsTheFunctionOnItsFieldNames() {
        FunctionValue record = Value.record(Map.of("b", ONE, "a", TWO));
        FunctionValue function = Value.function(Map.of(Value.of("a"), TWO, Value.of("b"), ONE));

        assertThat(function).isEqualTo(record).hasSameHashCodeAs(record);
        assertThat(function.isRecord()).isTrue();
        assertThat(function.asRecord()).containsExactly(Map.entry("a", TWO), Map.entry("b", ONE));
    }

    @Test
    void theEmptyFunctionIsTheEmptySequenceAndTheEmptyRecord() {
        FunctionValue empty = Value.function(Map.of());

        assertThat(empty).isEqualTo(Value.sequence()).isEqualTo(Value.record(Map.of()));
        assertThat(empty.isSequence()).isTrue();
        assertThat(empty.isRecord()).isTrue();
        assertThat(empty).isNotEqualTo(Value.set());
    }

    @Test
    void aFunctionOnOtherNumbersIsNoSequence() {
        FunctionValue fromZero = Value.function(Map.of(Value.of(0), ONE, ONE, ONE));

        assertThat(fromZero.isSequence()).isFalse();
        assertThat(fromZero.isRecord()).isFalse();
        assertThatThrownBy(fromZero::asSequence).hasMessage("not a sequence: (0 :> 1 @@ 1 :> 1)");
        assertThatThrownBy(fromZero::asRecord).hasMessage("not a record: (0 :> 1 @@ 1 :> 1)");
    }

    @Test
    void aSetKnowsNeitherOrderNorRepetition() {
        SetValue set = new SetValue(List.of(TWO, ONE, TWO));

        assertThat(set.elements()).containsExactly(ONE, TWO);
        assertThat(set).isEqualTo(Value.set(ONE, TWO)).hasSameHashCodeAs(Value.set(ONE, TWO));
        assertThat(set.contains(TWO)).isTrue();
        assertThat(set.contains(Value.of(3))).isFalse();
    }

    @Test
    void functionsKeepTheirDomainInOrder() {
        FunctionValue function = Value.function(Map.of(Value.of(10), ONE, Value.of(-2), ONE, Value.of(9), ONE));

        assertThat(function.mapping().keySet()).containsExactly(Value.of(-2), Value.of(9), Value.of(10));
        assertThat(function.domain()).isEqualTo(Value.set(Value.of(9), Value.of(10), Value.of(-2)));
    }

    @Test
    void applyingOutsideTheDomainIsRefused() {
        FunctionValue function = Value.record(Map.of("a", ONE));

        assertThat(function.field("a")).isEqualTo(ONE);
        assertThat(function.find(Value.of("b"))).isEmpty();
        assertThatThrownBy(() -> function.field("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"b\" is not in the domain {\"a\"}");
    }

    @Test
    void kindsAreNeverEqual() {
        assertThat(Value.of("m1")).isNotEqualTo(Value.model("m1"));
        assertThat(Value.of("1")).isNotEqualTo(ONE);
        assertThat(Value.of(true)).isNotEqualTo(Value.of("TRUE"));
        assertThat(new SymbolicValue("Nat")).isNotEqualTo(Value.of("Nat"));
    }

    @Test
    void theOrderGoesByKindThenSizeThenElements() {
        List<Value> ordered = List.of(
                Value.of(false),
                Value.of(true),
                Value.of(-1),
                Value.of(9),
                Value.of(10),
                Value.of(new BigInteger("100000000000000000000")),
                Value.of(""),
                Value.of("B"),
                Value.of("a"),
                Value.model("a"),
                Value.model("b"),
                Value.set(),
                Value.set(Value.of(9)),
                Value.set(ONE, TWO),
                Value.set(ONE, Value.of(3)),
                Value.sequence(),
                Value.sequence(Value.of(5)),
                Value.function(Map.of(TWO, ONE)),
                Value.sequence(ONE, TWO),
                Value.sequence(TWO, ONE),
                new SymbolicValue("Int"));

        assertThat(ordered.stream().sorted(Value.order().reversed()).sorted(Value.order()))
                .containsExactlyElementsOf(ordered);
    }

    @Test
    void theOrderAgreesWithEquality() {
        RandomValues random = new RandomValues(1);
        List<Value> values = Stream.generate(() -> random.next(2)).limit(200).toList();
        for (Value a : values) {
            for (Value b : values) {
                int order = Value.order().compare(a, b);
                assertThat(order == 0).as("%s and %s", a, b).isEqualTo(a.equals(b));
                assertThat(Integer.signum(Value.order().compare(b, a))).isEqualTo(-Integer.signum(order));
                if (order == 0) {
                    assertThat(a).hasSameHashCodeAs(b);
                }
            }
        }
    }

    @Test
    void intervalsAreSetsUpToALimit() {
        assertThat(Value.interval(BigInteger.ONE, BigInteger.TWO)).isEqualTo(Value.set(ONE, TWO));
        assertThat(Value.interval(BigInteger.TWO, BigInteger.ONE)).isEqualTo(Value.set());
        assertThat(ValueParser.parse("1..100000"))
                .isInstanceOfSatisfying(
                        SetValue.class, set -> assertThat(set.size()).isEqualTo(100_000));
        assertThat(ValueParser.parse("0..100000")).isEqualTo(new SymbolicValue("0..100000"));
        assertThat(ValueParser.parse("99999999999999999999..0")).isEqualTo(Value.set());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "12", "TRUE", "Nat", "SUBSET", "a-b", "\"a\""})
    void whatTlcPrintsForOtherValuesIsNoModelValue(String name) {
        assertThatThrownBy(() -> Value.model(name)).hasMessage("not the name of a model value: [" + name + "]");
    }

    @Test
    void valuesDoNotChangeWithWhatTheyWereMadeOf() {
        Value[] elements = {ONE, TWO};
        List<Value> list = Arrays.asList(elements);
        SetValue set = new SetValue(list);
        elements[0] = TWO;

        assertThat(set.elements()).containsExactly(ONE, TWO);
        assertThatThrownBy(() -> set.elements().add(TWO)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Value.sequence(ONE).mapping().put(ONE, TWO))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
