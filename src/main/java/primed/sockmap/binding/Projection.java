package primed.sockmap.binding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.binding.Visible.Queues;
import primed.sockmap.reader.Reading;
import primed.sockmap.reference.BacklogWorker;
import primed.sockmap.reference.InMemorySockmap;
import primed.sockmap.reference.Softirq;
import primed.value.FunctionValue;
import primed.value.Value;

/** The variables of {@code Sockmap.tla}, read off a running selftest. */
final class Projection {
    private final SelftestSystem system;
    private final Remembered<List<Integer>> sent;
    private final Remembered<List<Integer>> wire;
    private final Remembered<List<Softirq.Place>> softirq;
    private final Remembered<List<ByteString>> inHand;
    private final Remembered<List<List<ByteString>>> nativeQueues;
    private final Remembered<List<ByteString>> ingressSkb;
    private final Remembered<Queues> ingressMsg;
    private final Remembered<SystemCall> call;
    private final Remembered<ByteString> received;
    private final Remembered<List<ByteString>> lost;

    Projection(SelftestSystem system) {
        this.system = system;
        InMemorySockmap sockmap = system.sockmap();
        sent = new Remembered<>(system::sent, Projection::sequenceOf);
        wire = new Remembered<>(
                this::onTheWire,
                messages -> Value.set(messages.stream().map(Value::of).toList()));
        softirq = new Remembered<>(
                () -> ofEachMessage(this::place),
                places -> Value.sequence(places.stream().map(Projection::nameOf).toList()));
        inHand = new Remembered<>(() -> ofEachMessage(this::inHand), Projection::queueOf);
        nativeQueues = new Remembered<>(
                () -> List.of(sockmap.nativeQueueOfP0(), sockmap.nativeQueueOfP1()),
                queues -> Value.record(Map.of("p0", queueOf(queues.get(0)), "p1", queueOf(queues.get(1)))));
        ingressSkb = new Remembered<>(sockmap::ingressSkb, Projection::queueOf);
        Visible visible = new Visible(system.model(), sockmap.p1());
        ingressMsg = new Remembered<>(this::queuesOfP1, queues -> {
            visible.check(queues);
            return queueOf(queues.ingressMsg());
        });
        call = new Remembered<>(() -> system.reader().call(), SystemCall::value);
        received = new Remembered<>(() -> system.reader().socket().received(), Projection::numbersOf);
        lost = new Remembered<>(sockmap::lost, Projection::bytesOf);
    }

    Value sent() {
        return sent.get();
    }

    Value wire() {
        return wire.get();
    }

    Value softirq() {
        return softirq.get();
    }

    Value inHand() {
        return inHand.get();
    }

    Value nativeQueues() {
        return nativeQueues.get();
    }

    Value inq() {
        return Value.of(system.sockmap().inq());
    }

    Value ingressSkb() {
        return ingressSkb.get();
    }

    /** Its value, after a look at what a program can see of p1. */
    Value ingressMsg() {
        return ingressMsg.get();
    }

    Value worker() {
        BacklogWorker.Place place = system.sockmap().worker().place();
        return Value.of(place.name().toLowerCase(Locale.ROOT));
    }

    Value call() {
        return call.get();
    }

    Value inside() {
        return Value.of(system.place().inside());
    }

    Value woken() {
        return Value.of(system.place().isWoken());
    }

    Value received() {
        return received.get();
    }

    Value outcome() {
        return outcomeOf(system.reader().reading());
    }

    Value lost() {
        return lost.get();
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

    private Queues queuesOfP1() {
        InMemorySockmap sockmap = system.sockmap();
        return new Queues(
                sockmap.nativeQueueOfP1(),
                sockmap.ingressSkb(),
                sockmap.ingressMsg(),
                sockmap.inq(),
                system.model().transport() == Transport.TCP && system.holdsLockOfP1(),
                system.hasLeftMap());
    }

    private static Value bytesOf(List<ByteString> parts) {
        List<Value> bytes = new ArrayList<>();
        parts.forEach(part -> bytes.addAll(numbers(part)));
        return Value.set(bytes);
    }

    private List<Integer> onTheWire() {
        List<Integer> messages = new ArrayList<>();
        for (int message = 1; message <= system.model().payload().size(); message++) {
            if (system.isSent(message) && place(message) == Softirq.Place.NONE) {
                messages.add(message);
            }
        }
        return messages;
    }

    private <T> List<T> ofEachMessage(IntFunction<T> view) {
        List<T> views = new ArrayList<>();
        for (int message = 1; message <= system.model().payload().size(); message++) {
            views.add(view.apply(message));
        }
        return views;
    }

    private Softirq.Place place(int message) {
        return system.isSent(message) ? system.softirq(message).place() : Softirq.Place.NONE;
    }

    private ByteString inHand(int message) {
        return system.isSent(message) ? system.softirq(message).inHand() : ByteString.EMPTY;
    }

    private static Value nameOf(Softirq.Place place) {
        return Value.of(
                switch (place) {
                    case NONE -> "none";
                    case DATA_READY -> "dataReady";
                    case VERDICT -> "verdict";
                    case WAKE -> "wake";
                    case DONE -> "done";
                });
    }

    private static Value sequenceOf(List<Integer> numbers) {
        return Value.sequence(numbers.stream().map(Value::of).toList());
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
