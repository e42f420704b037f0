package primed.report.review;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The review as one HTML page that needs no network. */
public final class HtmlReview {
    private static final String TEMPLATE = "review/page.jte";

    private HtmlReview() {}

    /**
     * The page.
     *
     * @param atOnce how many diagrams are drawn at the same time, at least 1
     */
    public static String of(Review review, int atOnce) throws InterruptedException {
        SpecListing spec = new SpecListing(review.modules());
        PlayerData player = new PlayerData(spec);
        Map<String, String> data = new TreeMap<>();
        review.counterexamples().forEach(one -> data.put(one.id(), player.of(one)));
        StringOutput output = new StringOutput(1 << 20);
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(TEMPLATE, new Page(review, spec, diagrams(review, atOnce), data, Assets.load()), output);
        return output.toString();
    }

    /**
     * A diagram that cannot be drawn, on a machine without fonts for example, is left out: the steps are in a table.
     */
    private static Map<String, String> diagrams(Review review, int atOnce) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            Map<String, Future<String>> pending = new LinkedHashMap<>();
            for (Counterexample one : review.counterexamples()) {
                Sequence sequence = one.sequence();
                if (sequence != null) {
                    pending.put(one.id(), threads.submit(() -> PlantUml.svg(sequence)));
                }
            }
            for (int i = 0; i < review.graphs().size(); i++) {
                StateDiagram graph = review.graphs().get(i);
                pending.put(Page.graph(i), threads.submit(() -> PlantUml.svg(graph)));
            }
            Map<String, String> diagrams = new TreeMap<>();
            for (Map.Entry<String, Future<String>> one : pending.entrySet()) {
                drawn(one.getValue(), one.getKey(), diagrams);
            }
            return diagrams;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void drawn(Future<String> svg, String id, Map<String, String> diagrams) throws InterruptedException {
        try {
            diagrams.put(id, svg.get());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException
                    || e.getCause() instanceof LinkageError
                    || e.getCause() instanceof InternalError)) {
                throw new IllegalStateException("the diagram of " + id, e.getCause());
            }
        }
    }
}
