package primed.sockmap.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.report.review.Exhibit;
import primed.report.review.Exhibit.Cell;
import primed.report.sockmap.StrengthExhibit;
import tools.jackson.databind.json.JsonMapper;

/** The strength of suites in the design review: what {@link StrengthTable} writes is what the review shows. */
class StrengthExhibitTest {
    private static final Mutant SILENT = new Mutant("Queue", "wake", "wake();", "VoidMethodCall");

    @Test
    void aRowForEachSuite() {
        Explanation why = new Explanation(SILENT, Explanation.Kind.EQUIVALENT, "nobody waits");
        Strength strength = new Strength(
                List.of(suite("random walks", 1001), suite("with negative tests", 1)),
                List.of(why),
                new BranchReport(240, List.of(new BranchReport.Place("Queue.java", "if (x)", 2))),
                List.of());

        Exhibit exhibit = exhibit(StrengthTable.json(strength));

        assertThat(exhibit.columns()).startsWith("suite", "models").hasSize(7);
        assertThat(exhibit.rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("random walks", "3", "1,200", "34,000", "2,001", "1,000", "50.0 %");
        assertThat(exhibit.rows().get(1).cells()).extracting(Cell::text).endsWith("2,000", "100.0 %");
        assertThat(exhibit.caption()).contains("1 of the mutants do", "238 of 240 branches");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                          | there is no list of suites in it
            {"suites": 3}                                               | there is no list of suites in it
            {"suites": []}                                              | there is no list of suites in it
            {"suites": [{"suite": "random", "mutants": 5}]}             | No value for property 'killed'
            {"suites": [{"suite": "random", "mutants": 5, "killed": 6}]} | a suite kills 6 of 5 mutants
            {"suites": [{"suite": "random", "mutants": 5, "killed": "most"}]} | it does not tell how strong suites are
            """)
    void anythingElseIsRefused(String text, String complaint) {
        assertThatThrownBy(() -> exhibit(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    private static Exhibit exhibit(String json) {
        return StrengthExhibit.of(JsonMapper.shared().readTree(json));
    }

    private static SuiteStrength suite(String name, int survivors) {
        return new SuiteStrength(
                name, 3, 1200, 34_000, new MutationReport(2001, Collections.nCopies(survivors, SILENT)));
    }
}
