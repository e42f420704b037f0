package primed.sockmap.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import primed.sockmap.ByteString;
import primed.sockmap.Errno;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.reader.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link RaceLogWriter} writes. */
public final class RaceLogReader {
    private final Path file;
    private final List<RunLog> runs = new ArrayList<>();
    private final Map<String, List<Event>> threads = new LinkedHashMap<>();
    private int line;

    private RaceLogReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws RaceLogException if it is not a log of races
     */
    public static RaceLog read(Path file) throws IOException {
        return read(file, Files.readAllLines(file));
    }

    /**
     * Reads lines.
     *
     * @param source where they come from, for complaints
     * @throws RaceLogException if they are not a log of races
     */
    public static RaceLog read(Path source, List<String> lines) {
        return new RaceLogReader(source).log(lines);
    }

    private RaceLog log(List<String> lines) {
        RaceLog.Origin origin = null;
        for (String text : lines) {
            line++;
            try {
                JsonNode node = JsonMapper.shared().readTree(text);
                if (origin == null) {
                    origin = origin(node);
                } else {
                    event(node, origin);
                }
            } catch (JacksonException | IllegalArgumentException e) {
                throw new RaceLogException(file, line, String.valueOf(e.getMessage()), e);
            }
        }
        if (origin == null || !threads.isEmpty()) {
            throw problem(origin == null ? "there is nothing in it" : "the file ends in the middle of a run");
        }
        return new RaceLog(origin, runs);
    }

    private RaceLog.Origin origin(JsonNode header) {
        if (!header.path("format").asString("").equals(RaceLogWriter.FORMAT)
                || header.path("version").asInt(0) != RaceLogWriter.VERSION) {
            throw problem("a log begins with {\"format\":\"" + RaceLogWriter.FORMAT + "\",\"version\":"
                    + RaceLogWriter.VERSION + ", ...");
        }
        JsonNode traits = header.path("traits");
        return new RaceLog.Origin(
                text(header, "kernel"),
                new KernelTraits(
                        truth(traits, "fionreadSeesPsock"),
                        truth(traits, "selfRedirectIsPass"),
                        truth(traits, "copiedSeqCountsTwice")),
                new RaceSetting(
                        RaceReader.called(text(header, "reader")),
                        Transport.valueOf(text(header, "transport")),
                        Senders.called(text(header, "senders")),
                        truth(header, "gate"),
                        truth(header, "overlap"),
                        Verdict.valueOf(text(header, "verdict"))));
    }

    private void event(JsonNode node, RaceLog.Origin origin) {
        if (number(node, "run") != runs.size() + 1) {
            throw problem("this should be of run " + (runs.size() + 1) + ", for the one before has ended");
        }
        String thread = text(node, "thread");
        List<String> known = RaceRun.threads(origin.setting().senders());
        if (!known.contains(thread)) {
            throw problem("there is no thread " + thread + " in this race; there are " + known);
        }
        List<Event> events = threads.computeIfAbsent(thread, t -> new ArrayList<>());
        if (node.has("end")) {
            end(node, known);
        } else {
            events.add(event(node));
        }
    }

    private void end(JsonNode node, List<String> known) {
        List<RunLog.Track> tracks = new ArrayList<>();
        known.forEach(thread -> tracks.add(new RunLog.Track(thread, threads.getOrDefault(thread, List.of()))));
        Reading.Ending ending = Reading.Ending.valueOf(text(node, "end"));
        runs.add(new RunLog(tracks, new Reading(ending, ByteString.of(text(node, "received")))));
        threads.clear();
    }

    private Event event(JsonNode node) {
        String call = text(node, "call");
        return switch (call) {
            case "send" ->
                new Event.Sent(Event.Socket.called(text(node, "socket")), ByteString.of(text(node, "bytes")));
            case "FIONREAD" -> new Event.Fionread(number(node, "result"));
            case "poll" -> new Event.Poll(isIn(text(node, "result")));
            case "recv" ->
                node.has("error")
                        ? new Event.RecvFailed(number(node, "length"), Errno.valueOf(text(node, "error")))
                        : new Event.Received(number(node, "length"), ByteString.of(text(node, "bytes")));
            default -> throw problem("there is no call " + call);
        };
    }

    private boolean isIn(String result) {
        if (!result.equals("IN") && !result.equals("timeout")) {
            throw problem("poll gives IN or timeout, not " + result);
        }
        return result.equals("IN");
    }

    private String text(JsonNode node, String field) {
        return checked(node.path(field), JsonNode::isString, field, "a string").stringValue();
    }

    private int number(JsonNode node, String field) {
        return checked(node.path(field), JsonNode::isInt, field, "a whole number")
                .intValue();
    }

    private boolean truth(JsonNode node, String field) {
        return checked(node.path(field), JsonNode::isBoolean, field, "true or false")
                .booleanValue();
    }

    private JsonNode checked(@Nullable JsonNode value, Predicate<JsonNode> kind, String field, String what) {
        if (value == null || !kind.test(value)) {
            throw problem("\"" + field + "\" must be there, and be " + what);
        }
        return value;
    }

    private RaceLogException problem(String problem) {
        return new RaceLogException(file, line, problem, null);
    }
}
