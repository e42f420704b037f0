package primed.report.sockmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import primed.report.review.Exhibit;
import primed.report.review.Exhibit.Cell;
import primed.report.review.Exhibit.Row;
import primed.report.review.Tone;
import tools.jackson.databind.JsonNode;

/** What {@code kernel race --json} measured: how often each outcome came, with its 95 % interval (Wilson). */
public final class RaceExhibit {
    private RaceExhibit() {}

    /**
     * The table.
     *
     * @throws IllegalArgumentException if the document is not the result of races
     */
    public static Exhibit of(JsonNode document) {
        if (!document.path("races").isArray()) {
            throw new IllegalArgumentException("there is no list of races in it");
        }
        List<Row> rows = new ArrayList<>();
        document.path("races").forEach(race -> rows.add(row(race)));
        return new Exhibit(
                "races",
                "The race, left to itself",
                "Nothing is forced here: how often each outcome came on "
                        + document.path("kernel").asString("a kernel")
                        + (document.path("pinned").asBoolean(false) ? ", all on one CPU" : "")
                        + ". In brackets the 95 % interval of its frequency (Wilson).",
                List.of("reader", "transport", "senders", "runs", "outcomes", "spec"),
                rows,
                "java -jar target/primed.jar kernel race --runs "
                        + document.path("runsWanted").asLong(1000) + " --json specs/sockmap/RACES.json");
    }

    private static Row row(JsonNode race) {
        return Row.of(
                Cell.of(race.path("reader").asString("?")),
                Cell.of(race.path("transport").asString("?")),
                Cell.of(race.path("senders").asString("?")
                        + (race.path("gate").asBoolean(false) ? ", waiting for FIONREAD" : "")),
                Cell.measured(grouped(race.path("runs").asLong(0))),
                Cell.measured(outcomes(race.path("outcomes"))),
                agreement(race.path("agreement")));
    }

    private static String outcomes(JsonNode outcomes) {
        return outcomes.properties().stream()
                .filter(outcome -> outcome.getValue().path("count").asLong(0) > 0)
                .map(RaceExhibit::outcome)
                .collect(Collectors.joining("; "));
    }

    private static String outcome(Map.Entry<String, JsonNode> outcome) {
        JsonNode node = outcome.getValue();
        return outcome.getKey() + " " + grouped(node.path("count").asLong(0)) + " ("
                + percent(node.path("low").asDouble(0)) + " to "
                + percent(node.path("high").asDouble(1)) + " %)";
    }

    private static Cell agreement(JsonNode agreement) {
        if (!agreement.path("agrees").isBoolean()) {
            return Cell.measured("not asked");
        }
        return agreement.path("agrees").asBoolean()
                ? Cell.measured("allows each").in(Tone.GOOD)
                : Cell.measured("forbids "
                                + grouped(agreement.path("forbiddenRuns").asLong(0)) + " runs")
                        .in(Tone.BAD);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f", fraction * 100);
    }
}
