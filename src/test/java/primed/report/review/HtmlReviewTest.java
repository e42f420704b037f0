package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of the page without a browser. */
class HtmlReviewTest {

    @Test
    void thePageOfTheSameResultsIsTheSame() throws InterruptedException {
        String once = HtmlReview.of(SampleReview.measured("1.0 s"), 2);
        String again = HtmlReview.of(SampleReview.measured("1.0 s"), 1);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void twoRunsDifferWhereMeasurementsDoAndNowhereElse() throws InterruptedException {
        List<String> slow =
                HtmlReview.of(SampleReview.measured("42.7 s"), 1).lines().toList();
        List<String> fast =
                HtmlReview.of(SampleReview.measured("13.9 s"), 1).lines().toList();

        assertThat(fast).hasSameSizeAs(slow).isNotEqualTo(slow);
        for (int i = 0; i < slow.size(); i++) {
            assertThat(fast.get(i).replace("13.9 s", "42.7 s")).isEqualTo(slow.get(i));
        }
        String measured = String.join("\n", fast);
        assertThat(measured.split("13\\.9 s", -1)).hasSize(3);
        assertThat(measured).containsPattern("data-measured[^>]*>\\s*<span>checking: 13\\.9 s");
        assertThat(measured).containsPattern("data-measured=\"true\"[^<]*<span[^<]*</span> *13\\.9 s");
    }

    @Test
    void howAnImplementationLeftTheSpecIsToldFactByFact() throws InterruptedException {
        String page = HtmlReview.of(SampleReview.measured("1 s"), 1);

        assertThat(page).contains("<dt>steps</dt><dd><pre tabindex=\"0\">   ann\n1  ");
    }

    @Test
    void thePageNamesNoOtherPlace() throws InterruptedException {
        String page = HtmlReview.of(SampleReview.measured("1 s"), 1);

        assertThat(page).doesNotContainPattern("(?:src|href)=\"(?!#)");
        assertThat(page.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", ""))
                .doesNotContainPattern("https?://");
    }

    @Test
    void theSummaryBesideThePageLeadsThere() {
        String beside = MarkdownSummary.beside("review.html", SampleReview.measured("1 s"));

        assertThat(beside)
                .contains("[review.html](review.html).", "[Walk through it](review.html#b-letter)")
                .contains("loop for ever, from state 1 on");
        assertThat(MarkdownSummary.of(SampleReview.measured("1 s")))
                .as("a code host does not have the page")
                .doesNotContain("](");
    }

    @Test
    void theSummaryHoldsTextAsText() {
        String summary = MarkdownSummary.of(SampleReview.measured("1 s"));

        assertThat(summary)
                .doesNotContain("<script", "<img")
                .contains("```mermaid\nsequenceDiagram\n")
                .contains("2 of 2 models ended as expected.")
                .contains("|  | one | two |");
    }
}
