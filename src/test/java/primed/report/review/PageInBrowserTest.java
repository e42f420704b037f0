package primed.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page in a real browser, from a file, every text of it looking like markup. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
    private static final String ARROW_LEFT = "\ue012";
    private static final String HOME = "\ue011";
    private static final String ENTER = "\ue007";

    /** Texts whose contrast is below 4.5 (WCAG 2.2, 1.4.3), as far as style sheets and plain grounds tell. */
    private static final String FAINT = """
            const numbers = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
            const light = colour => numbers(colour).slice(0, 3).map(v => v / 255)
              .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
              .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
            const ground = e => {
              for (; e; e = e.parentElement) {
                const colour = getComputedStyle(e).backgroundColor;
                if (numbers(colour).length === 3) return colour;
              }
              return 'rgb(255, 255, 255)';
            };
            return [...document.querySelectorAll('body *')]
              .filter(e => !e.closest('svg') && !e.matches(':disabled') && e.checkVisibility()
                && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
              .map(e => {
                const a = light(getComputedStyle(e).color), b = light(ground(e));
                return [e, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)];
              })
              .filter(([e, contrast]) => contrast < 4.5)
              .map(([e, contrast]) => contrast.toFixed(2) + ' ' + e.tagName + '.' + e.className + ' '
                + e.textContent.slice(0, 30));
            """;

    private Path page = Path.of("");
    private @Nullable Browser started;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Browser.obstacle().ifPresent(obstacle -> assumeTrue(false, obstacle));
        page = Files.writeString(folder.resolve("review.html"), HtmlReview.of(SampleReview.measured("1 s"), 1));
        started = Browser.start(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        if (started != null) {
            started.stop();
        }
    }

    @BeforeEach
    void load() throws IOException, InterruptedException {
        browser().resize(1200, 900);
        browser().open(page);
    }

    @Test
    void itLoadsWithoutErrorsAndFetchesNothing() throws IOException, InterruptedException {
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser()
                        .run("return performance.getEntriesByType('resource').length")
                        .asInt())
                .isZero();
    }

    @Test
    void theBrowserWouldComplainIfAnythingWereWrong() throws IOException, InterruptedException {
        browser()
                .run("const s = document.createElement('script'); s.textContent = 'window.foreign = 1';"
                        + " document.head.append(s)");

        assertThat(browser().complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        assertThat(browser().run("return window.foreign === undefined").asBoolean())
                .as("a foreign script does not run")
                .isTrue();
    }

    @Test
    void textThatLooksLikeMarkupStaysText() throws IOException, InterruptedException {
        assertThat(browser().run("return window.hacked === undefined").asBoolean())
                .isTrue();
        assertThat(browser()
                        .run("return document.querySelectorAll('img, b b').length")
                        .asInt())
                .isZero();
        assertThat(browser().run("return document.scripts.length").asInt())
                .as("the page's own script and the states of two behaviors")
                .isEqualTo(3);
        assertThat(browser().text("return document.querySelector('h1').textContent"))
                .isEqualTo(SampleReview.EVIL);
        assertThat(browser().text("return document.querySelector('#b-letter .all td').textContent"))
                .isEqualTo("\"2\"");
        assertThat(browser().text("return document.querySelector('#Mail-L6').textContent"))
                .contains("box # \"</script><script>window.hacked=1</script>\"");
    }

    @Test
    void aDiagramShowsTextAsItIs() throws IOException, InterruptedException {
        String diagram = browser().text("return document.querySelector('#b-letter .diagram svg').textContent");

        assertThat(diagram.replaceAll("[\\s\u00a0]+", ""))
                .contains("<script>window.hacked=1</script>")
                .contains("<U+0041>%n()!includex")
                .doesNotContain("idle");
    }

    @Test
    void aCellOpensItsBehavior() throws IOException, InterruptedException {
        assertThat(isOpen("b-other")).isFalse();

        follow("#matrix a.mark");

        assertThat(isOpen("b-other")).isTrue();
        assertThat(browser()
                        .run("const top = document.getElementById('b-other').getBoundingClientRect().top;"
                                + " return top >= 0 && top < innerHeight")
                        .asBoolean())
                .as("it can be seen")
                .isTrue();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException, InterruptedException {
        assertThat(browser()
                        .run("return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                                + ".filter(to => !to.startsWith('#') || !document.getElementById(to.slice(1)))"))
                .isEmpty();
        assertThat(browser()
                        .run("const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                                + " return ids.filter((id, i) => ids.indexOf(id) !== i)"))
                .as("names given twice")
                .isEmpty();
    }

    @Test
    void theSliderMovesByKeyboard() throws IOException, InterruptedException {
        assertThat(shown()).startsWith("Step 2 of 2");

        browser().type("#b-letter input", ARROW_LEFT);

        assertThat(shown()).startsWith("Step 1 of 2");
        assertThat(browser().text("return document.querySelector('#b-letter tr.current th').textContent"))
                .isEqualTo("1");
        assertThat(browser().text("return document.querySelector('#b-letter .message.current').dataset.step"))
                .isEqualTo("1");
        assertThat(browser().text("return document.querySelector('#b-letter .lines').textContent"))
                .contains("Mail.tla, lines 4 to 7", "Put(x) ==");

        browser().type("#b-letter input", HOME);

        assertThat(shown()).startsWith("Initial state");
        assertThat(browser()
                        .run("return document.querySelector('#b-letter .back').disabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aStepIsShownByKeyboard() throws IOException, InterruptedException {
        browser().type("#b-letter tr[data-step='1'] button", ENTER);

        assertThat(shown()).startsWith("Step 1 of 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void allTextStandsOutFromItsGround(String scheme) throws IOException, InterruptedException {
        browser().prefer(scheme);
        follow("#matrix a.mark");

        assertThat(browser().run(FAINT).valueStream().map(JsonNode::asString)).isEmpty();
        browser().run("document.querySelector('h1').style.color = '#777'");
        assertThat(browser().run(FAINT).size()).as("a gray text would be seen").isPositive();
    }

    @Test
    void thePictureFollows() throws IOException, InterruptedException {
        follow("#matrix a.mark");
        browser().type("#b-other .back", ENTER);

        assertThat(browser()
                        .run("return [...document.querySelectorAll('#b-other .box li')].map(li => li.textContent)")
                        .toString())
                .contains("window.hacked=1", "\"01\"");
    }

    @Test
    void whatIsFoldedIsPrintedToo() throws IOException, InterruptedException {
        String folded = "return document.querySelectorAll('details:not([open])').length";
        int before = browser().run(folded).asInt();

        browser().run("dispatchEvent(new Event('beforeprint'))");
        int printed = browser().run(folded).asInt();
        browser().run("dispatchEvent(new Event('afterprint'))");

        assertThat(before).isPositive();
        assertThat(printed).isZero();
        assertThat(browser().run(folded).asInt()).isEqualTo(before);
    }

    @Test
    void aBehaviorLeadsToItsStateGraph() throws IOException, InterruptedException {
        follow("#b-letter a[href=\"#graph-0\"]");

        assertThat(isOpen("graph-0")).isTrue();
        assertThat(browser().text("return document.querySelector('#graph-0 [role=img]').getAttribute('aria-label')"))
                .startsWith("State graph of Model: 3 states, 3 steps between them; the way of");
        assertThat(browser()
                        .run("return document.querySelector('#graph-0 svg').getBoundingClientRect().height > 50")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aCycleIsMarkedInTheTableOfSteps() throws IOException, InterruptedException {
        assertThat(browser()
                        .run("return [...document.querySelectorAll('#b-other tr.cycle th')]"
                                + ".map(e => e.textContent.trim().replace(/\\s+/g, ' '))")
                        .toString())
                .isEqualTo("[\"2\",\"↻ 3\"]");
        assertThat(browser().text("return document.querySelector('#b-other tr.cycle:last-child').textContent"))
                .contains("back to state 1, for ever");
    }

    @Test
    void whoSeesNothingIsToldAll() throws IOException, InterruptedException {
        assertThat(browser()
                        .run("return [...document.querySelectorAll('input, button, nav, [role=region], [role=img]')]"
                                + ".filter(e => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')"
                                + " || e.textContent.trim() || e.getAttribute('aria-hidden')"
                                + " || e.labels && e.labels.length)).map(e => e.outerHTML)"))
                .as("controls and regions without a name")
                .isEmpty();
        assertThat(browser()
                        .run("return [...document.querySelectorAll('table')].filter(t => !t.caption).length")
                        .asInt())
                .as("tables without a caption")
                .isZero();
        assertThat(browser()
                        .run("return document.querySelectorAll('main, h1').length")
                        .asInt())
                .isEqualTo(2);
        assertThat(browser().text("return document.documentElement.lang")).isEqualTo("en");
    }

    @Test
    void nothingIsWiderThanAPhone() throws IOException, InterruptedException {
        browser().resize(360, 800);

        assertThat(browser().run("return innerWidth").asInt()).isEqualTo(360);
        assertThat(browser().run("return document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(360);
    }

    private Browser browser() {
        return Objects.requireNonNull(started);
    }

    /** Clicks a link, and comes back when the page has followed it: it hears of that later. */
    private void follow(String selector) throws IOException, InterruptedException {
        browser()
                .run("const followed = new Promise(done => addEventListener('hashchange',"
                        + " () => requestAnimationFrame(() => setTimeout(() => done(true))), {once: true}));"
                        + " document.querySelector('" + selector + "').click(); return followed");
    }

    private boolean isOpen(String behavior) throws IOException, InterruptedException {
        return browser()
                .run("return document.getElementById('" + behavior + "').open")
                .asBoolean();
    }

    private String shown() throws IOException, InterruptedException {
        return browser().text("return document.querySelector('#b-letter output').textContent");
    }
}
