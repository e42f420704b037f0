package primed.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.value.Value;
import primed.value.ValueParser;

/** The left side of each case is what the spec has, the right side what Java has. */
class ConversionsTest {
    private static final Usage MADE = new Usage(true, null);
    private static final Usage READ = new Usage(false, null);

    enum Phase {
        IDLE,
        IN_FLIGHT
    }

    record Entry(int term, String who) {}

    record Span(int from, int to) {}

    sealed interface Message {
        record Ack(int seq) implements Message {}

        record Data(int seq, List<Integer> bytes) implements Message {}

        record Nothing() implements Message {}
    }

    record Tree(Set<Tree> child) {}

    static final class Seconds implements Converter<Duration> {
        @Override
        public Duration fromSpec(Value value) {
            return Duration.ofSeconds(Integer.parseInt(value.toString()));
        }

        @Override
        public Value toSpec(Duration object) {
            return Value.of(object.toSeconds());
        }
    }

    /** The types of these fields are what is converted. */
    @SuppressWarnings({"unused", "JdkObsolete"}) // who asks for such a class gets it
    private static final class Fields {
        int number;
        long wide;
        Integer boxed = 0;
        BigInteger big = BigInteger.ZERO;
        boolean flag;
        String text = "";
        Phase phase = Phase.IDLE;
        List<Integer> list = List.of();
        Deque<String> deque = new ArrayDeque<>();
        int[] array = {};
        String[] words = {};
        Set<String> set = Set.of();
        Map<String, List<Integer>> map = Map.of();
        Map<Integer, Boolean> dense = Map.of();
        Entry entry = new Entry(0, "");
        List<Entry> log = List.of();
        Span span = new Span(0, 0);
        Optional<Integer> maybe = Optional.empty();
        Optional<String> maybeText = Optional.empty();
        List<Message> messages = List.of();
        Message message = new Message.Nothing();
        Duration duration = Duration.ZERO;
        Value raw = Value.of(1);
        Tree tree = new Tree(Set.of());
        Thread thread = new Thread();
        Pair<Phase, List<Entry>> pair = new Pair<>(Phase.IDLE, List.of());
        LinkedList<String> linked = new LinkedList<>();
        Vector<Integer> vector = new Vector<>();
        PriorityQueue<Integer> priorities = new PriorityQueue<>();
        CopyOnWriteArraySet<String> copied = new CopyOnWriteArraySet<>();
        TreeSet<String> sorted = new TreeSet<>();
        EnumSet<Phase> phases = EnumSet.noneOf(Phase.class);
        EnumMap<Phase, Integer> byPhase = new EnumMap<>(Phase.class);
        ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
        ArrayBlockingQueue<Integer> bounded = new ArrayBlockingQueue<>(1);
        BlockingQueue<Integer> blocking = bounded;
        List<Chair> chairs = List.of();
    }

    record Pair<A, B>(A first, B second) {}

    @Test
    void theArgumentsOfAGenericRecordAreThoseOfItsComponents() throws Exception {
        Value value = ValueParser.parse("[first |-> inFlight, second |-> <<[term |-> 3, who |-> n1]>>]");
        Codec codec = codec("pair", value);

        assertThat(codec.decode(value)).isEqualTo(new Pair<>(Phase.IN_FLIGHT, List.of(new Entry(3, "n1"))));
        assertThat(codec.encode(codec.decode(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "linked     ~ <<\"x\">> ~ java.util.LinkedList",
                "vector     ~ <<1, 2>> ~ java.util.Vector",
                "priorities ~ <<1, 2>> ~ java.util.PriorityQueue",
                "copied     ~ {\"x\"} ~ java.util.concurrent.CopyOnWriteArraySet",
                "sorted     ~ {\"x\"} ~ java.util.TreeSet",
                "phases     ~ {\"idle\"} ~ java.util.RegularEnumSet",
                "byPhase    ~ [idle |-> 3] ~ java.util.EnumMap",
                "counts     ~ [a |-> 3] ~ java.util.concurrent.ConcurrentHashMap",
            })
    void aCollectionHasTheClassThatIsAskedFor(String field, String spec, String type) throws Exception {
        Value value = ValueParser.parse(spec);
        Codec codec = codec(field, value);

        assertThat(codec.decode(value).getClass()).hasToString("class " + type);
        assertThat(codec.encode(codec.decode(value))).isEqualTo(value);
    }

    @Test
    void aCollectionThatCannotBeMadeIsToldBeforehandWhereItHasToBeMade() throws Exception {
        Value value = ValueParser.parse("<<1>>");
        List<Misfit> misfits = new ArrayList<>();

        conversions(value).codec(type("bounded"), "v", MADE, List.of(value), misfits);
        Codec read = conversions(value).codec(type("bounded"), "v", READ, List.of(value), misfits);

        assertThat(misfits)
                .extracting(Misfit::toString)
                .containsExactly("v: java.util.concurrent.ArrayBlockingQueue cannot be made, as it has no public"
                        + " constructor without parameters; take an interface instead");
        assertThat(read.encode(new ArrayBlockingQueue<>(1, false, List.of(1)))).isEqualTo(value);
        assertThat(codec("blocking", value).decode(value)).isInstanceOf(BlockingQueue.class);
    }

    record Chair(@Absent("free") Optional<String> sitter, Optional<String> owner) {}

    @Test
    void aWordForNothingThatNobodyGuessesIsNamed() throws Exception {
        Value free = ValueParser.parse("<<[sitter |-> free, owner |-> free], [sitter |-> \"ann\", owner |-> none]>>");
        Codec chairs = codec("chairs", free);
        Chair empty = new Chair(Optional.empty(), Optional.of("free"));

        assertThat(chairs.decode(free)).isEqualTo(List.of(empty, new Chair(Optional.of("ann"), Optional.empty())));
        assertThat(chairs.encode(chairs.decode(free))).isEqualTo(free);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "maybeText ~ free ~ free ~ ann",
                "maybeText ~ free ~ \"free\" ~ \"ann\"",
                "maybe     ~ -1 ~ -1 ~ 3",
                "maybe     ~ 0 ~ 0 ~ 3",
            })
    void theNamedWordIsFoundWhetherOrNotTheTracesHaveIt(String field, String absent, String nothing, String something)
            throws Exception {
        Value none = ValueParser.parse(nothing);
        Value some = ValueParser.parse(something);
        Usage usage = new Usage(true, absent);
        List<Misfit> misfits = new ArrayList<>();
        Codec both = conversions(none, some).codec(type(field), "v", usage, List.of(none, some), misfits);
        Codec one = conversions(some).codec(type(field), "v", usage, List.of(some), misfits);

        assertThat(misfits).isEmpty();
        assertThat(both.decode(none)).isEqualTo(Optional.empty());
        assertThat(both.encode(both.decode(some))).isEqualTo(some);
        assertThat(both.encode(Optional.empty())).isEqualTo(none);
        assertThat(one.encode(Optional.empty())).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource({"text, String", "list, List<Integer>", "words, String[]"})
    void aWordForNothingIsForAnOptional(String field, String type) throws Exception {
        List<Misfit> misfits = new ArrayList<>();

        conversions().codec(type(field), "v", new Usage(false, "free"), List.of(), misfits);

        assertThat(misfits)
                .extracting(Misfit::toString)
                .containsExactly("v: @Absent(\"free\") is for an Optional, and there is none in " + type);
    }

    @Test
    void anEmptyOptionalThatNothingStandsForIsToldAndNotGuessed() throws Exception {
        Codec codec = codec("maybeText", ValueParser.parse("ann"), ValueParser.parse("free"));

        assertThatThrownBy(() -> codec.encode(Optional.empty()))
                .hasMessage("v is an empty Optional, but no value that the spec has there is known to mean nothing;"
                        + " @Absent(\"WORD\") says which one does");
        Codec beside = new Conversions(Vocabulary.of(List.of(ValueParser.parse("{none}"))), List.of())
                .codec(type("maybeText"), "v", READ, List.of(ValueParser.parse("ann")), new ArrayList<>());
        assertThat(beside.encode(Optional.empty())).hasToString("none");
    }

    @Test
    void nobodyIsNothing() throws Exception {
        Value nobody = ValueParser.parse("Nobody");
        Codec codec = codec("maybeText", nobody, ValueParser.parse("c1"));

        assertThat(codec.decode(nobody)).isEqualTo(Optional.empty());
        assertThat(codec.encode(Optional.empty())).isEqualTo(nobody);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "number    ~ 7 ~ 7",
                "wide      ~ 123456789012 ~ 123456789012",
                "boxed     ~ -1 ~ -1",
                "big       ~ 123456789012345678901234567890 ~ 123456789012345678901234567890",
                "flag      ~ TRUE ~ true",
                "text      ~ \"a b\" ~ a b",
                "text      ~ p1 ~ p1",
                "phase     ~ \"inFlight\" ~ IN_FLIGHT",
                "phase     ~ idle ~ IDLE",
                "list      ~ <<3, 1>> ~ [3, 1]",
                "deque     ~ <<\"x\", \"y\">> ~ [x, y]",
                "set       ~ {n1, n2} ~ [n1, n2]",
                "map       ~ (n1 :> <<1>> @@ n2 :> <<>>) ~ {n1=[1], n2=[]}",
                "map       ~ [a |-> <<1>>] ~ {a=[1]}",
                "dense     ~ <<TRUE, FALSE>> ~ {1=true, 2=false}",
                "entry     ~ [term |-> 3, who |-> n1] ~ Entry[term=3, who=n1]",
                "log       ~ <<[term |-> 3, who |-> \"a\"]>> ~ [Entry[term=3, who=a]]",
                "span      ~ <<4, 6>> ~ Span[from=4, to=6]",
                "duration  ~ 90 ~ PT1M30S",
                "raw       ~ {{}} ~ {{}}",
                "message   ~ [type |-> \"ack\", seq |-> 4] ~ Ack[seq=4]",
                "message   ~ [tag |-> \"Data\", value |-> [seq |-> 4, bytes |-> <<9>>]] ~ Data[seq=4, bytes=[9]]",
                "message   ~ [tag |-> \"Ack\", value |-> 5] ~ Ack[seq=5]",
                "message   ~ nothing ~ Nothing[]",
            })
    void convertsBothWays(String field, String spec, String java) throws Exception {
        Value value = ValueParser.parse(spec);
        Codec codec = codec(field, value);

        Object object = codec.decode(value);

        assertThat(object).hasToString(java);
        assertThat(codec.encode(object)).isEqualTo(value);
    }

    @Test
    void arraysAreSequences() throws Exception {
        Value numbers = ValueParser.parse("<<3, 1>>");
        assertThat(codec("array", numbers).decode(numbers)).isEqualTo(new int[] {3, 1});
        assertThat(codec("array", numbers).encode(new int[] {3, 1})).isEqualTo(numbers);
        Value words = ValueParser.parse("<<\"a\", \"b\">>");
        assertThat(codec("words", words).decode(words)).isEqualTo(new String[] {"a", "b"});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "maybe     ~ none ~ 3",
                "maybe     ~ {} ~ {3}",
                "maybe     ~ <<>> ~ <<3>>",
                "maybe     ~ \"no leader\" ~ 3",
                "maybeText ~ NoValue ~ \"x\"",
                "maybeText ~ {} ~ {\"x\"}",
            })
    void learnsWhatASpecWritesForNothing(String field, String nothing, String something) throws Exception {
        Value none = ValueParser.parse(nothing);
        Value some = ValueParser.parse(something);
        Codec codec = codec(field, none, some);

        assertThat(codec.decode(none)).isEqualTo(Optional.empty());
        assertThat(codec.encode(Optional.empty())).isEqualTo(none);
        assertThat(((Optional<?>) codec.decode(some))).isPresent();
        assertThat(codec.encode(codec.decode(some))).isEqualTo(some);
    }

    @Test
    void aTextIsTheModelValueOfThatNameWhereTheSpecHasOne() throws Exception {
        List<Misfit> misfits = new ArrayList<>();
        Vocabulary words = Vocabulary.of(List.of(ValueParser.parse("{p1, p2}")));
        Codec codec = new Conversions(words, List.of())
                .codec(type("set"), "waiting", MADE, List.of(ValueParser.parse("{}")), misfits);

        assertThat(codec.encode(Set.of("p2"))).hasToString("{p2}");
        assertThat(codec.encode(Set.of("p3"))).hasToString("{\"p3\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "number  ~ \"a\" ~ v: int cannot hold \"a\"",
                "number  ~ 3000000000 ~ v: int cannot hold 3000000000",
                "flag    ~ 1 ~ v: boolean cannot hold 1",
                "text    ~ 1 ~ v: String cannot hold 1",
                "phase   ~ \"inflght\" ~ v: enum Phase (IDLE, IN_FLIGHT) has no constant for \"inflght\"; did you mean IN_FLIGHT?",
                "phase   ~ 1 ~ v: enum Phase cannot hold 1",
                "list    ~ {1} ~ v: List cannot hold {1}",
                "list    ~ <<1, \"a\">> ~ v[]: int cannot hold \"a\"",
                "set     ~ <<1>> ~ v: Set<String> cannot hold <<1>>",
                "map     ~ 1 ~ v: Map cannot hold 1",
                "map     ~ [a |-> {1}] ~ v[]: List cannot hold {1}",
                "log     ~ <<[term |-> \"x\", who |-> n1]>> ~ v[].term: int cannot hold \"x\"",
                "maybe   ~ {1, 2} ~ 'v: Optional<Integer> cannot hold {1, 2}'",
                "message ~ [type |-> \"nack\", seq |-> 1] ~ 'v: Message (Ack, Data, Nothing) has no variant for [seq |-> 1, type |-> \"nack\"]'",
                "duration ~ \"x\" ~ 'v: the converter for Duration refuses \"x\": For input string: \"\"x\"\"'",
                "thread  ~ 1 ~ v: Thread is a type that Primed does not know; write a Converter<Thread> and name it in converters",
            })
    void tellsBeforehandWhatATypeCannotHold(String field, String spec, String misfit) throws Exception {
        List<Misfit> misfits = new ArrayList<>();
        conversions(ValueParser.parse(spec)).codec(type(field), "v", MADE, List.of(ValueParser.parse(spec)), misfits);

        assertThat(misfits).extracting(Misfit::toString).first().isEqualTo(misfit);
    }

    @Test
    void tellsFieldsAndComponentsWithoutCounterpart() throws Exception {
        List<Misfit> misfits = new ArrayList<>();
        Value value = ValueParser.parse("[trem |-> 1, who |-> n1, votes |-> {}]");
        conversions(value).codec(type("entry"), "log[]", MADE, List.of(value), misfits);

        assertThat(misfits)
                .extracting(Misfit::toString)
                .containsExactly(
                        "log[]: record Entry has no component for the field trem; did you mean term?",
                        "log[]: record Entry has no component for the field votes",
                        "log[]: the spec has no field for component term of record Entry; did you mean trem?");
    }

    @Test
    void aTypeMayContainItself() throws Exception {
        Value value = ValueParser.parse("[child |-> {[child |-> {}]}]");

        assertThat(codec("tree", value).decode(value)).isEqualTo(new Tree(Set.of(new Tree(Set.of()))));
        assertThat(codec("tree", value).encode(new Tree(Set.of(new Tree(Set.of(new Tree(Set.of())))))))
                .hasToString("[child |-> {[child |-> {[child |-> {}]}]}]");
    }

    @Test
    void nullIsNoValue() throws Exception {
        Codec codec = codec("words");
        assertThatThrownBy(() -> codec.encode(new String[1]))
                .hasMessage(
                        "an element is null, which no value of a spec is; use Optional where something may be absent");
    }

    @Test
    void aConverterMustTellItsType() {
        Converter<?> raw = new Converter<Object>() {
            @Override
            public Object fromSpec(Value value) {
                return value;
            }

            @Override
            public Value toSpec(Object object) {
                return Value.of(1);
            }
        };
        assertThatThrownBy(() -> new Conversions(Vocabulary.of(List.of()), List.of(raw, raw)))
                .hasMessage("two converters are for java.lang.Object");
    }

    private static Codec codec(String field, Value... samples) throws Exception {
        List<Misfit> misfits = new ArrayList<>();
        Codec codec = conversions(samples).codec(type(field), "v", MADE, Arrays.asList(samples), misfits);
        assertThat(misfits).isEmpty();
        return codec;
    }

    private static Conversions conversions(Value... samples) {
        return new Conversions(Vocabulary.of(Arrays.asList(samples)), List.of(new Seconds()));
    }

    private static Type type(String field) throws NoSuchFieldException {
        return Fields.class.getDeclaredField(field).getGenericType();
    }
}
