package primed.sockmap.binding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import primed.sockmap.ByteString;
import primed.sockmap.reader.Reading;
import primed.sockmap.reference.BacklogWorker;
import primed.sockmap.reference.InMemorySockmap;
import primed.sockmap.reference.Softirq;
import primed.value.FunctionValue;
import primed.value.Value;

/** The variables of {@code Sockmap.tla}, read off a running selftest. */
final class Projection {
    private final SelftestSystem system;

    Projection(SelftestSystem system) {
        this.system = system;
    }

    Value sent() {
        return Value.sequence(system.sent().stream().map(Value::of).toList());
    }

    Value wire() {
        return Value.set(messages()
                .filter(message -> system.isSent(message) && place(message) == Softirq.Place.NONE)
                .mapToObj(Value::of)
                .toList());
    }

    Value softirq() {
        return perMessage(message -> Value.of(
                switch (system.isSent(message) ? place(message) : Softirq.Place.NONE) {
                    case NONE -> "none";
                    case DATA_READY -> "dataReady";
                    case VERDICT -> "verdict";
                    case WAKE -> "wake";
                    case DONE -> "done";
                }));
    }

    Value inHand() {
        return perMessage(message ->
                numbersOf(system.isSent(message) ? system.softirq(message).inHand() : ByteString.EMPTY));
    }

    Value nativeQueues() {
        return Value.record(Map.of(
                "p0", queueOf(sockmap().nativeQueueOfP0()),
                "p1", queueOf(sockmap().nativeQueueOfP1())));
    }

    Value inq() {
        return Value.of(sockmap().inq());
    }

    Value ingressSkb() {
        return queueOf(sockmap().ingressSkb());
    }

    Value ingressMsg() {
        return queueOf(sockmap().ingressMsg());
    }

    Value worker() {
        BacklogWorker.Place place = sockmap().worker().place();
        return Value.of(place.name().toLowerCase(Locale.ROOT));
    }

    Value call() {
        return system.reader().call().value();
    }

    Value inside() {
        return Value.of(system.place().inside());
    }

    Value woken() {
        return Value.of(system.place().isWoken());
    }

    Value received() {
        return numbersOf(system.reader().socket().received());
    }

    Value outcome() {
        return outcomeOf(system.reader().reading());
    }

    /** How a reader ended, or null if it has not. */
    static Value outcomeOf(@Nullable Reading reading) {
        if (reading == null) {
            return Value.of("running");
        }
        return Value.of(
                switch (reading.ending()) {
                    case RETURNED -> "returned";
                    case EAGAIN -> "EAGAIN";
                    case MISMATCH -> "mismatch";
                    case TIMED_OUT -> "timed out";
                });
    }

    Value lost() {
        List<Value> bytes = new ArrayList<>();
        sockmap().lost().forEach(part -> bytes.addAll(numbers(part)));
        return Value.set(bytes);
    }

    private InMemorySockmap sockmap() {
        return system.sockmap();
    }

    private Softirq.Place place(int message) {
        return system.softirq(message).place();
    }

    private IntStream messages() {
        return IntStream.rangeClosed(1, system.model().payload().size());
    }

    private Value perMessage(Function<Integer, Value> value) {
        return Value.sequence(messages().boxed().map(value).toList());
    }

    static Value queueOf(Collection<ByteString> strings) {
        return Value.sequence(strings.stream().map(Projection::numbersOf).toList());
    }

    static Value numbersOf(ByteString string) {
        return Value.sequence(numbers(string));
    }

    /** The bytes that the spec's numbers stand for. */
    static ByteString bytes(Value numbers) {
        StringBuilder digits = new StringBuilder();
        if (numbers instanceof FunctionValue sequence) {
            sequence.asSequence().forEach(digits::append);
        }
        return ByteString.of(digits.toString());
    }

    /** The spec numbers the bytes; the selftest sends the digits of these numbers. */
    private static List<Value> numbers(ByteString string) {
        List<Value> numbers = new ArrayList<>();
        for (byte digit : string.toByteArray()) {
            numbers.add(Value.of(digit - '0'));
        }
        return numbers;
    }
}
