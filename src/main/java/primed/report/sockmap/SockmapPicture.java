package primed.report.sockmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import primed.report.review.Frame.Box;
import primed.report.review.Frame.Picture;
import primed.report.review.Review.Fact;
import primed.trace.State;
import primed.value.Value;

/**
 * Draws a state of the sockmap spec: which bytes are where, and who can see them.
 *
 * @param payloads the bytes of each message, as far as the behavior tells them
 * @param fionread what FIONREAD shows in a state
 */
record SockmapPicture(Map<Integer, String> payloads, FionreadWindow fionread) {
    private static final Map<String, String> PLACES = Map.of(
            "user", "",
            "psock", ", in the kernel, about to read the psock",
            "native", ", in the kernel, about to read natively",
            "nativeWait", ", asleep until the native queue fills",
            "released", ", in the kernel, the socket unlocked",
            "relock", ", in the kernel, about to lock the socket",
            "psockWait", ", asleep until the socket is woken");

    Picture of(State state) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box("on the wire", "sent, not delivered", "hidden", wire(state)));
        boxes.add(new Box("p0: native queue", "waits for the verdict", "hidden", Bytes.nativeQueue(state, "p0")));
        boxes.add(new Box(
                "p1: native queue",
                "poll sees it, until the verdict takes it",
                "open",
                Bytes.nativeQueue(state, "p1")));
        boxes.add(new Box("in the softirq's hand", "the verdict runs", "hidden", inHand(state)));
        boxes.add(new Box("p1: ingress_skb", "nothing that the reader can ask shows it", "hidden", waiting(state)));
        boxes.add(new Box("p1: ingress_msg", "FIONREAD, poll, recv see it", "open", Bytes.queue(state, "ingressMsg")));
        String received = Bytes.text(state.value("received"));
        boxes.add(new Box(
                "received", "in the reader's buffer", "end", received.isEmpty() ? List.of() : List.of(received)));
        String lost = Bytes.text(state.value("lost"));
        if (!lost.isEmpty()) {
            boxes.add(new Box("lost", "nobody can receive it any more", "end", List.of(lost)));
        }
        return new Picture(boxes, facts(state));
    }

    private List<String> wire(State state) {
        return Bytes.elements(state.value("wire")).stream()
                .map(message -> payloads.getOrDefault(Bytes.number(message), "message " + message))
                .toList();
    }

    /** Until the worker removes it, a packet that it has enqueued is in both queues; here in brackets. */
    private static List<String> waiting(State state) {
        List<String> queue = new ArrayList<>(Bytes.queue(state, "ingressSkb"));
        if (!queue.isEmpty() && !Bytes.text(state, "worker").equals("idle")) {
            queue.set(0, "(" + queue.get(0) + ")");
        }
        return queue;
    }

    private static List<String> inHand(State state) {
        return Bytes.queue(state, "inHand").stream()
                .filter(bytes -> !bytes.isEmpty())
                .toList();
    }

    private List<Fact> facts(State state) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("reader", reader(state)));
        facts.add(new Fact("worker", worker(Bytes.text(state, "worker"), state.value("ingressSkb"))));
        facts.add(new Fact("FIONREAD would show", String.valueOf(fionread.shows(state))));
        return facts;
    }

    private static String reader(State state) {
        String outcome = Bytes.text(state, "outcome");
        if (!outcome.equals("running")) {
            return outcome.equals("returned") ? "has ended, content" : "has ended: " + outcome;
        }
        String op = Bytes.call(state, "op");
        String inside = PLACES.getOrDefault(Bytes.text(state, "inside"), ", " + Bytes.text(state, "inside"));
        return switch (op) {
            case "none" -> "has not begun";
            case "recv" -> "recv(" + Bytes.call(state, "len") + ", " + Bytes.call(state, "flags") + ")" + inside;
            default -> op + inside;
        };
    }

    private static String worker(String place, Value waiting) {
        return switch (place) {
            case "idle" -> Bytes.elements(waiting).isEmpty() ? "idle" : "has work, has not run";
            case "enqueued" -> "has enqueued, is to wake the reader";
            case "woken" -> "has woken the reader, is to remove the packet";
            default -> place;
        };
    }
}
