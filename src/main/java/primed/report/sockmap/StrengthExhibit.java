package primed.report.sockmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import primed.report.review.Exhibit;
import primed.report.review.Exhibit.Cell;
import primed.report.review.Exhibit.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What {@code bench/strength/run.sh} measured: how many mutants of the Java code each generated suite kills. */
public final class StrengthExhibit {
    private StrengthExhibit() {}

    /**
     * The table.
     *
     * @throws IllegalArgumentException if the document is not about the strength of suites
     */
    public static Exhibit of(JsonNode document) {
        try {
            return table(document);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it does not tell how strong suites are: " + e.getOriginalMessage(), e);
        }
    }

    private static Exhibit table(JsonNode document) {
        List<Row> rows = new ArrayList<>();
        if (!document.path("suites").isArray() || document.path("suites").isEmpty()) {
            throw new IllegalArgumentException("there is no list of suites in it");
        }
        document.path("suites").forEach(suite -> rows.add(row(suite)));
        return new Exhibit(
                "strength",
                "How strong are generated suites?",
                "The reference implementation and the readers are changed in one place at a time, and tests that were"
                        + " generated from state graphs, alone, are to notice. "
                        + number(document, "equivalent") + " of the mutants do what the original does: nobody can kill"
                        + " them. The last suite takes " + number(document, "branchesTaken") + " of "
                        + number(document, "branches") + " branches.",
                List.of("suite", "models", "tests", "steps", "mutants", "killed", "of those that can be killed"),
                rows,
                "bench/strength/run.sh");
    }

    private static Row row(JsonNode suite) {
        long mutants = suite.required("mutants").longValue();
        long killed = suite.required("killed").longValue();
        if (killed > mutants) {
            throw new IllegalArgumentException("a suite kills " + killed + " of " + mutants + " mutants");
        }
        return Row.of(
                Cell.of(suite.required("suite").stringValue()),
                Cell.of(number(suite, "models")),
                Cell.of(number(suite, "tests")),
                Cell.of(number(suite, "steps")),
                Cell.of(number(suite, "mutants")),
                Cell.of(number(suite, "killed")),
                Cell.of(String.format(
                        Locale.ROOT, "%.1f %%", suite.required("percent").doubleValue())));
    }

    private static String number(JsonNode node, String field) {
        return String.format(Locale.ROOT, "%,d", node.required(field).longValue());
    }
}
