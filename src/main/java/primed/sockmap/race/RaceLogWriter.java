package primed.sockmap.race;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import primed.sockmap.reader.Reading;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes runs to a file as NDJSON: a line that says where they come from, then a line for each event, run after run, in
 * each run thread after thread. Between threads of a run there is no order.
 *
 * <pre>
 * {"format":"primed-race","version":1,"kernel":"Linux 6.18.44","traits":{...},"reader":"loop","transport":"UDP",...}
 * {"run":1,"thread":"sender","call":"send","socket":"c1","bytes":"01"}
 * {"run":1,"thread":"sender","call":"FIONREAD","result":2}
 * {"run":1,"thread":"reader","call":"poll","result":"IN"}           or "timeout"
 * {"run":1,"thread":"reader","call":"recv","length":11,"bytes":"01"} or "error":"EAGAIN" instead of "bytes"
 * {"run":1,"thread":"reader","end":"RETURNED","received":"0123456789"}
 * </pre>
 *
 * <p>FIONREAD that gives the same several times in a row is written once. {@code end} is a {@link Reading.Ending}.
 */
public final class RaceLogWriter implements AutoCloseable {
    static final String FORMAT = "primed-race";
    static final int VERSION = 1;

    private final Writer file;

    private RaceLogWriter(Writer file) {
        this.file = file;
    }

    /**
     * Begins a file; one that is there is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public static RaceLogWriter open(Path path, RaceLog.Origin origin) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return to(Files.newBufferedWriter(path), origin);
    }

    /**
     * Begins a log.
     *
     * @param writer where to write, which is closed with this
     * @throws IOException if it cannot be written
     */
    public static RaceLogWriter to(Writer writer, RaceLog.Origin origin) throws IOException {
        RaceLogWriter log = new RaceLogWriter(writer);
        log.line(header(origin));
        return log;
    }

    private static ObjectNode header(RaceLog.Origin origin) {
        RaceSetting setting = origin.setting();
        ObjectNode header = JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("kernel", origin.kernel());
        header.putObject("traits")
                .put("fionreadSeesPsock", origin.traits().fionreadSeesPsock())
                .put("selfRedirectIsPass", origin.traits().selfRedirectIsPass())
                .put("copiedSeqCountsTwice", origin.traits().copiedSeqCountsTwice());
        return header.put("reader", setting.reader().words())
                .put("transport", setting.transport().name())
                .put("senders", setting.senders().words())
                .put("gate", setting.gate())
                .put("overlap", setting.overlap())
                .put("verdict", setting.ownVerdict().name());
    }

    /**
     * Writes a run.
     *
     * @param number of the run, from 1 on
     * @throws IOException if it cannot be written
     */
    public void run(int number, RunLog log) throws IOException {
        for (RunLog.Track track : log.threads()) {
            for (Event event : track.events()) {
                line(fields(line(number, track.thread()), event));
            }
        }
        Reading reading = log.reading();
        String reader = log.threads().get(log.threads().size() - 1).thread();
        line(line(number, reader)
                .put("end", reading.ending().name())
                .put("received", reading.bytes().toString()));
    }

    private static ObjectNode line(int number, String thread) {
        return JsonNodeFactory.instance.objectNode().put("run", number).put("thread", thread);
    }

    private static ObjectNode fields(ObjectNode line, Event event) {
        if (event instanceof Event.Sent sent) {
            return line.put("call", "send")
                    .put("socket", sent.from().words())
                    .put("bytes", sent.bytes().toString());
        }
        if (event instanceof Event.Fionread fionread) {
            return line.put("call", "FIONREAD").put("result", fionread.result());
        }
        if (event instanceof Event.Poll poll) {
            return line.put("call", "poll").put("result", poll.in() ? "IN" : "timeout");
        }
        if (event instanceof Event.Received received) {
            return line.put("call", "recv")
                    .put("length", received.length())
                    .put("bytes", received.bytes().toString());
        }
        Event.RecvFailed failed = (Event.RecvFailed) event;
        return line.put("call", "recv")
                .put("length", failed.length())
                .put("error", failed.errno().name());
    }

    private void line(ObjectNode node) throws IOException {
        file.write(node.toString());
        file.write('\n');
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
