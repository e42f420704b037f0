package primed.sockmap.race;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import primed.conform.PartialLog;
import primed.sockmap.ByteString;
import primed.sockmap.reader.Reading;

/**
 * What the events of a race are in the terms of {@code Sockmap.tla}: each an action formula. This is the whole claim of
 * how runs and spec belong together.
 *
 * <ul>
 *   <li>A send is a step in which {@code sent} grows. Where the thread has looked at FIONREAD before, the look and the
 *       send are one step, as in the spec: nobody sees the send before {@code QueueSkb}. Earlier looks change nothing.
 *   <li>FIONREAD that shows enough is the step to poll; one that shows less changes nothing.
 *   <li>poll that says IN is the step out of poll. poll that timed out changes nothing, and waited in vain: nothing is
 *       under way any more.
 *   <li>recv is the step out of recv, with what it gave.
 *   <li>Softirqs, the worker, the steps inside recv, the reader's beginning and the end of a wait for FIONREAD that ran
 *       out are hidden.
 * </ul>
 */
final class LogFormulas {
    private static final String STUTTERS = "UNCHANGED vars";

    private static final String HIDDEN = "sent' = sent"
            + " /\\ (call' = call \\/ call = NotBegun \\/ (call = Fionread /\\ FionreadShows < Threshold))";

    /** Nothing is on its way to the reader any more. */
    private static final String QUIET = "AllSent /\\ wire = {} /\\ ingressSkb = <<>>"
            + " /\\ \\A m \\in Messages : softirq[m] \\in {\"none\", \"done\"}";

    /** A wait for FIONREAD ends in this step although it has not seen enough. */
    private static final String WAIT_RUNS_OUT = "(call = Fionread /\\ call' # call /\\ FionreadShows < Threshold)"
            + " \\/ (Gate /\\ sent' # sent /\\ sent # <<>> /\\ FionreadShows < Len(Payload[sent[1]]))";

    private LogFormulas() {}

    /** A log: a formula for each event, and at the end of the reader's one for the end. */
    static PartialLog of(RunLog log) {
        List<List<String>> threads = new ArrayList<>();
        log.threads().forEach(track -> threads.add(new ArrayList<>(events(track.events()))));
        threads.get(threads.size() - 1).add(end(log.reading()));
        return new PartialLog(HIDDEN, threads);
    }

    /** Of a whole run nothing but the category that it ends in. */
    static PartialLog of(Category category, boolean waitsMayRunOut) {
        return new PartialLog(waitsMayRunOut ? "TRUE" : "~(" + WAIT_RUNS_OUT + ")", List.of(List.of(ends(category))));
    }

    /** A thread sends first, if it does, and then reads, if it does. */
    private static List<String> events(List<Event> events) {
        int sends = events.size();
        while (sends > 0 && !(events.get(sends - 1) instanceof Event.Sent)) {
            sends--;
        }
        List<String> formulas = new ArrayList<>(ofSender(events.subList(0, sends)));
        events.subList(sends, events.size()).forEach(event -> formulas.add(ofReader(event)));
        return formulas;
    }

    /** The last look before a send becomes a part of the send. */
    private static List<String> ofSender(List<Event> events) {
        List<String> formulas = new ArrayList<>();
        String look = "";
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.Sent send) {
                formulas.add(look + "sent' = Append(sent, " + message(send.from()) + ")");
                look = "";
            } else if (events.get(i) instanceof Event.Fionread fionread) {
                look = "Returned(sent[1]) /\\ FionreadShows = " + fionread.result() + " /\\ ";
                boolean isLast = events.get(i + 1) instanceof Event.Sent;
                formulas.add(isLast ? STUTTERS : look + STUTTERS);
            } else {
                throw new IllegalArgumentException("a thread reads before it has sent: " + events.get(i));
            }
        }
        return formulas;
    }

    private static int message(Event.Socket from) {
        return from == Event.Socket.C1 ? 1 : 2;
    }

    private static String ofReader(Event event) {
        if (event instanceof Event.Fionread look) {
            return "call = Fionread /\\ FionreadShows = " + look.result()
                    + " /\\ IF FionreadShows >= Threshold THEN call' = Poll ELSE " + STUTTERS;
        }
        if (event instanceof Event.Poll poll) {
            return poll.in()
                    ? "call = Poll /\\ call' # call"
                    : "call = Poll /\\ ~PollShowsIn /\\ " + STUTTERS + " /\\ " + QUIET;
        }
        if (event instanceof Event.Received received) {
            return recv(received.length()) + " /\\ received' = received \\o " + bytes(received.bytes());
        }
        if (event instanceof Event.RecvFailed failed) {
            return switch (failed.errno()) {
                case EAGAIN -> recv(failed.length()) + " /\\ received' = received";
                case ETIME, EINTR -> "FALSE";
            };
        }
        throw new IllegalArgumentException("the reader does not send: " + event);
    }

    private static String recv(int length) {
        return "call = Recv(" + length + ", DontWait) /\\ call' # call";
    }

    /** The bytes by their numbers: the selftest's data are digits. */
    private static String bytes(ByteString bytes) {
        return bytes.toString()
                .chars()
                .mapToObj(c -> String.valueOf(c - '0'))
                .collect(Collectors.joining(", ", "<<", ">>"));
    }

    private static String end(Reading reading) {
        String outcome = switch (reading.ending()) {
            case RETURNED -> "outcome = \"returned\"";
            case EAGAIN -> "outcome = \"EAGAIN\"";
            case MISMATCH -> "outcome = \"mismatch\"";
            case TIMED_OUT -> "outcome = \"running\"";
        };
        return STUTTERS + " /\\ " + outcome + " /\\ received = " + bytes(reading.bytes());
    }

    private static String ends(Category category) {
        String waitsInVain = "call = Poll /\\ ~PollShowsIn /\\ " + QUIET;
        String how = switch (category) {
            case FULL -> "InOrderInv /\\ outcome = \"returned\" /\\ Len(received) = Len(Expected)";
            case SHORT -> "InOrderInv /\\ outcome = \"returned\" /\\ Len(received) < Len(Expected)";
            case EAGAIN -> "InOrderInv /\\ outcome = \"EAGAIN\"";
            case OUT_OF_ORDER -> "~InOrderInv /\\ (outcome # \"running\" \\/ (" + waitsInVain + "))";
            case TIMED_OUT -> "InOrderInv /\\ " + waitsInVain;
        };
        return STUTTERS + " /\\ " + how;
    }
}
