package primed.cli;

import java.util.List;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.race.Agreement;
import primed.sockmap.race.Category;
import primed.sockmap.race.RaceSetting;
import primed.sockmap.race.Tally;
import primed.sockmap.race.WilsonInterval;
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
        results.forEach(result -> race(races.addObject(), result, runsWanted));
        return document;
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
