package primed.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.race.Agreement;
import primed.sockmap.race.Category;
import primed.sockmap.race.RaceLog;
import primed.sockmap.race.RaceLogReader;
import primed.sockmap.race.RaceLogWriter;
import primed.sockmap.race.RaceSetting;
import primed.sockmap.race.RunLog;
import primed.sockmap.race.Tally;
import primed.sockmap.race.WilsonInterval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The result of races, for programs. */
final class RaceJson {
    private RaceJson() {}

    static ObjectNode document(RaceField field, List<RaceResult> results, int runsWanted, boolean pinned) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("tool", "primed")
                .put("version", Version.number())
                .put("kernel", field.kernel());
        KernelTraits traits = field.traits();
        document.putObject("traits")
                .put("fionreadSeesPsock", traits.fionreadSeesPsock())
                .put("selfRedirectIsPass", traits.selfRedirectIsPass())
                .put("copiedSeqCountsTwice", traits.copiedSeqCountsTwice());
        document.put("runsWanted", runsWanted).put("pinned", pinned);
        ArrayNode races = document.putArray("races");
        results.forEach(result -> {
            RaceSetting setting = result.tally().setting();
            ObjectNode race = races.addObject();
            race(race, result, runsWanted);
            kinds(race, result.tally(), new RaceLog.Origin(field.kernel(), traits, setting));
        });
        return document;
    }

    /** Each kind of run once, as {@code kernel record} writes them, and how many there were of each. */
    private static void kinds(ObjectNode race, Tally tally, RaceLog.Origin origin) {
        StringWriter text = new StringWriter();
        ArrayNode counts = race.putArray("runsOfKind");
        try (RaceLogWriter writer = RaceLogWriter.to(text, origin)) {
            int kind = 0;
            for (Map.Entry<RunLog, Integer> log : tally.logs().entrySet()) {
                writer.run(++kind, log.getKey());
                counts.add(log.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        race.put("kinds", text.toString());
    }

    /**
     * What {@link #document} has written of races, without what the spec said.
     *
     * @throws IllegalArgumentException if that is not what it is
     */
    static List<Tally> tallies(JsonNode document) {
        List<Tally> tallies = new ArrayList<>();
        for (JsonNode race : document.required("races")) {
            RaceLog log = RaceLogReader.read(
                    Path.of("races"), race.required("kinds").asString().lines().toList());
            JsonNode counts = race.required("runsOfKind");
            if (counts.size() != log.runs().size()) {
                throw new IllegalArgumentException(
                        "there are " + log.runs().size() + " kinds of runs, and " + counts.size() + " counts");
            }
            Map<RunLog, Integer> logs = new LinkedHashMap<>();
            for (int kind = 0; kind < counts.size(); kind++) {
                logs.put(log.runs().get(kind), counts.get(kind).asInt());
            }
            tallies.add(new Tally(log.origin().setting(), logs));
        }
        return tallies;
    }

    private static void race(ObjectNode race, RaceResult result, int runsWanted) {
        Tally tally = result.tally();
        RaceSetting setting = tally.setting();
        race.put("reader", setting.reader().words())
                .put("transport", setting.transport().name())
                .put("senders", setting.senders().words())
                .put("gate", setting.gate())
                .put("overlap", setting.overlap())
                .put("verdict", setting.ownVerdict().name())
                .put("runs", tally.runs())
                .put("partial", tally.runs() < runsWanted)
                .put("seconds", result.seconds())
                .put("distinctLogs", tally.logs().size());
        ObjectNode outcomes = race.putObject("outcomes");
        for (Category category : Category.values()) {
            WilsonInterval interval = tally.interval(category);
            outcomes.putObject(category.words())
                    .put("count", tally.count(category))
                    .put("low", interval.low())
                    .put("high", interval.high());
        }
        Agreement agreement = result.agreement();
        if (agreement == null) {
            race.putNull("agreement");
            return;
        }
        agreement(race.putObject("agreement"), agreement, result);
    }

    private static void agreement(ObjectNode node, Agreement agreement, RaceResult result) {
        node.put("agrees", agreement.agrees());
        ObjectNode allowed = node.putObject("allowed");
        agreement
                .allowed()
                .forEach((category, possibility) -> allowed.put(
                        category.words(),
                        switch (possibility) {
                            case ALLOWED -> "yes";
                            case IF_A_WAIT_RUNS_OUT -> "if a wait runs out";
                            case FORBIDDEN -> "no";
                        }));
        node.put("forbiddenRuns", result.forbiddenRuns())
                .put("lateDeliveryKinds", agreement.late().size())
                .put("log", result.log() == null ? null : result.log().toString());
    }
}
