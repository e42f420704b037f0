package primed.report.sockmap;

import java.util.ArrayList;
import java.util.List;
import primed.report.review.Sequence;
import primed.report.review.Sequence.Kind;
import primed.report.review.Sequence.Lifeline;
import primed.report.review.Sequence.Message;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.State;
import primed.trace.Step;

/** Who does what in a behavior of the sockmap spec: the senders, the sockets' queues, the worker and the reader. */
final class SockmapSequence {
    private static final List<Lifeline> LIFELINES = List.of(
            new Lifeline("c1", "c1"),
            new Lifeline("c0", "c0"),
            new Lifeline("p0", "p0: native queue"),
            new Lifeline("p1", "p1: native queue"),
            new Lifeline("skb", "p1: ingress_skb"),
            new Lifeline("worker", "worker"),
            new Lifeline("msg", "p1: ingress_msg"),
            new Lifeline("reader", "reader"));

    private final Behavior behavior;
    private final SockmapStory.Messages messages;
    private final ReaderSteps reader;
    private final List<Message> drawn = new ArrayList<>();

    SockmapSequence(Behavior behavior, SockmapStory.Messages messages, FionreadWindow fionread) {
        this.behavior = behavior;
        this.messages = messages;
        this.reader = new ReaderSteps(fionread);
    }

    /** @param alarm what is wrong at the end */
    Sequence draw(String alarm) {
        State before = behavior.initial();
        for (int i = 0; i < behavior.steps().size(); i++) {
            Step step = behavior.steps().get(i);
            drawn.add(message(i + 1, before, step));
            before = step.state();
        }
        Integer backTo = null;
        if (behavior.ending() instanceof Ending.Lasso lasso) {
            backTo = lasso.backTo();
            drawn.add(message(
                    drawn.size() + 1,
                    before,
                    new Step(lasso.back(), behavior.states().get(backTo))));
        }
        markFailure();
        drawn.add(new Message(drawn.size(), "reader", "reader", alarm, Kind.ALARM));
        return new Sequence(LIFELINES, drawn, backTo);
    }

    private void markFailure() {
        if (!drawn.isEmpty()) {
            Message last = drawn.remove(drawn.size() - 1);
            drawn.add(new Message(last.step(), last.from(), last.to(), last.text(), Kind.FAILURE));
        }
    }

    private Message message(int number, State before, Step step) {
        int parameter = SockmapStory.Messages.parameter(step);
        return switch (step.action().name()) {
            case "Send" -> send(number, SockmapStory.Messages.sentBy(before, step));
            case "QueueSkb" -> within(number, parameter, "softirq queues " + messages.bytes(parameter));
            case "ReadSkb" -> read(number, parameter, step);
            case "ApplyVerdict" -> verdict(number, parameter, before, step);
            case "WakeReceiver" -> wake(number, parameter);
            case "BacklogEnqueue" -> new Message(number, "worker", "msg", "enqueues " + head(before), Kind.ACT);
            case "BacklogWake" -> new Message(number, "worker", "reader", "wakes", Kind.SIGNAL);
            case "BacklogRemove" -> new Message(number, "worker", "skb", "removes " + head(before), Kind.ACT);
            default -> reader.message(number, before, step);
        };
    }

    private Message send(int number, int message) {
        return new Message(
                number,
                messages.sender(message),
                messages.socket(message),
                "sends " + messages.bytes(message),
                Kind.ACT);
    }

    private Message within(int number, int message, String text) {
        String socket = messages.socket(message);
        return new Message(number, socket, socket, text, Kind.ACT);
    }

    private Message read(int number, int message, Step step) {
        List<String> hands = Bytes.queue(step.state(), "inHand");
        String taken = message >= 1 && message <= hands.size() ? hands.get(message - 1) : "";
        return within(number, message, taken.isEmpty() ? "verdict finds nothing" : "verdict takes " + taken);
    }

    private Message verdict(int number, int message, State before, Step step) {
        List<String> hands = Bytes.queue(before, "inHand");
        String bytes = message >= 1 && message <= hands.size() ? hands.get(message - 1) : "";
        String socket = messages.socket(message);
        if (grows("ingressSkb", before, step)) {
            return new Message(number, socket, "skb", "redirects " + bytes, Kind.ACT);
        }
        if (grows("ingressMsg", before, step)) {
            return new Message(number, socket, "msg", "passes " + bytes, Kind.ACT);
        }
        return new Message(number, socket, socket, "drops " + bytes, Kind.ACT);
    }

    private static boolean grows(String queue, State before, Step step) {
        return Bytes.queue(step.state(), queue).size()
                > Bytes.queue(before, queue).size();
    }

    /** The softirq wakes those who wait for the socket that the message arrived at. */
    private Message wake(int number, int message) {
        String socket = messages.socket(message);
        return socket.equals("p1")
                ? new Message(number, "p1", "reader", "wakes", Kind.SIGNAL)
                : new Message(number, socket, socket, "softirq done", Kind.SIGNAL);
    }

    private static String head(State state) {
        List<String> queue = Bytes.queue(state, "ingressSkb");
        return queue.isEmpty() ? "" : queue.get(0);
    }
}
