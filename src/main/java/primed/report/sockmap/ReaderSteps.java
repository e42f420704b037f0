package primed.report.sockmap;

import primed.report.review.Sequence.Kind;
import primed.report.review.Sequence.Message;
import primed.trace.State;
import primed.trace.Step;

/**
 * What the reader does, read off the difference that it makes.
 *
 * @param fionread what FIONREAD shows
 */
record ReaderSteps(FionreadWindow fionread) {

    Message message(int number, State before, Step step) {
        String action = step.action().name();
        return switch (action) {
            case "BeginReading" -> within(number, "begins");
            case "FionreadReturns" -> look(number, "FIONREAD shows " + fionread.shows(before));
            case "FionreadExpires" -> look(number, "FIONREAD shows " + fionread.shows(before) + ", gives up");
            case "PollReturns" -> new Message(number, "reader", polled(before), "poll: readable", Kind.SIGNAL);
            default -> receives(number, before, step);
        };
    }

    private Message look(int number, String text) {
        return new Message(number, "reader", fionread.seesPsock() ? "msg" : "p1", text, Kind.SIGNAL);
    }

    private static String polled(State state) {
        return Bytes.queue(state, "ingressMsg").isEmpty() ? "p1" : "msg";
    }

    private static Message receives(int number, State before, Step step) {
        State after = step.state();
        String had = Bytes.text(before.value("received"));
        String has = Bytes.text(after.value("received"));
        if (has.length() > had.length()) {
            boolean natively = Bytes.nativeQueue(after, "p1").size()
                    < Bytes.nativeQueue(before, "p1").size();
            return new Message(
                    number, natively ? "p1" : "msg", "reader", "recv returns " + has.substring(had.length()), Kind.ACT);
        }
        boolean left = Bytes.call(before, "op").equals("recv")
                && Bytes.text(after, "inside").equals("user")
                && !Bytes.call(after, "op").equals("none");
        if (left) {
            return new Message(number, polled(before), "reader", "recv returns EAGAIN", Kind.ACT);
        }
        return within(number, inside(Bytes.text(after, "inside"), step));
    }

    private static String inside(String place, Step step) {
        return switch (place) {
            case "psock" -> "recv turns to the psock";
            case "native" -> "recv turns to the native queue";
            case "nativeWait" -> "recv sleeps: native queue";
            case "psockWait" -> "recv sleeps: socket";
            case "released" -> "recv finds nothing, unlocks";
            case "relock" -> "recv is to lock again";
            default -> step.action().toString();
        };
    }

    private static Message within(int number, String text) {
        return new Message(number, "reader", "reader", text, Kind.ACT);
    }
}
