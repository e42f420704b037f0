package primed.report.sockmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primed.report.review.Frame.Picture;
import primed.report.review.Sequence;
import primed.trace.Behavior;
import primed.trace.State;
import primed.trace.Step;
import primed.trace.Trace;
import primed.value.Value;

/** Tells a behavior of the sockmap spec as pictures of its states and as a sequence diagram. */
public final class SockmapStory {
    private static final String SPEC = "MCSelftest.tla";
    private static final Pattern MESSAGE = Pattern.compile("message (\\d{1,9})");

    private final Behavior behavior;
    private final Messages messages;
    private final FionreadWindow fionread;

    /** @param trace a trace of the sockmap spec */
    public SockmapStory(Trace trace) {
        this.behavior = trace.behavior();
        this.messages = Messages.in(behavior);
        this.fionread = FionreadWindow.of(trace.provenance().constants());
    }

    /** Whether a trace is one of the sockmap spec. */
    public static boolean isAbout(Trace trace) {
        return SPEC.equals(trace.provenance().spec());
    }

    /** The state as a picture. */
    public Picture picture(State state) {
        return new SockmapPicture(messages.payloads(), fionread).of(state);
    }

    /**
     * A step in words: a send by its connection, which the spec's threads do not tell, and a message with its bytes.
     *
     * @param told the words of the binding
     */
    public String words(State before, Step step, String told) {
        if (step.action().name().equals("Send")) {
            int message = Messages.sentBy(before, step);
            return messages.sender(message) + " sends " + messages.bytes(message);
        }
        return MESSAGE.matcher(told).replaceAll(found -> {
            int message = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(
                    messages.payloads().containsKey(message)
                            ? "message " + message + " (" + messages.bytes(message) + ")"
                            : found.group());
        });
    }

    /**
     * The behavior as a sequence diagram.
     *
     * @param alarm what is wrong at its end
     * @param ending how it goes on after that, or empty
     */
    public Sequence sequence(String alarm, String ending) {
        int received = Bytes.text(behavior.last().value("received")).length();
        return new SockmapSequence(behavior, messages, fionread)
                .draw(alarm + ", " + received + " bytes received" + (ending.isEmpty() ? "" : "; " + ending));
    }

    /**
     * The messages of a behavior, as far as it delivers them.
     *
     * @param payloads the bytes of each
     * @param sockets the socket that each arrives at
     */
    record Messages(Map<Integer, String> payloads, Map<Integer, String> sockets) {

        static Messages in(Behavior behavior) {
            Map<Integer, String> payloads = new TreeMap<>();
            Map<Integer, String> sockets = new TreeMap<>();
            State before = behavior.initial();
            for (Step step : behavior.steps()) {
                if (step.action().name().equals("QueueSkb")) {
                    int message = parameter(step);
                    for (String socket : List.of("p0", "p1")) {
                        List<String> queue = Bytes.nativeQueue(step.state(), socket);
                        if (queue.size() > Bytes.nativeQueue(before, socket).size()) {
                            payloads.put(message, queue.get(queue.size() - 1));
                            sockets.put(message, socket);
                        }
                    }
                }
                before = step.state();
            }
            return new Messages(payloads, sockets);
        }

        static int parameter(Step step) {
            return step.action().parameters().values().stream()
                    .findFirst()
                    .map(Bytes::number)
                    .orElse(0);
        }

        String bytes(int message) {
            return payloads.getOrDefault(message, "message " + message);
        }

        String socket(int message) {
            return sockets.getOrDefault(message, "p1");
        }

        /** The connection that a message is sent on. */
        String sender(int message) {
            return socket(message).equals("p1") ? "c1" : "c0";
        }

        /** The message that a step sends. */
        static int sentBy(State before, Step step) {
            List<Value> sent = new ArrayList<>(Bytes.elements(step.state().value("sent")));
            Bytes.elements(before.value("sent")).forEach(sent::remove);
            return sent.isEmpty() ? 0 : Bytes.number(sent.get(0));
        }
    }
}
