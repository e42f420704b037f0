package primed.report.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import primed.report.review.Frame.Box;
import primed.report.review.Frame.Place;

/**
 * What the templates of the page see.
 *
 * @param review what to show
 * @param spec the spec's modules
 * @param diagrams the diagram of each behavior and of each state graph as SVG, by its id; none for those that could not
 *     be drawn
 * @param data what the page's script shows of each behavior, by the behavior's id
 * @param assets style and script
 */
public record Page(
        Review review, SpecListing spec, Map<String, String> diagrams, Map<String, String> data, Assets assets) {
    public Page {
        diagrams = Map.copyOf(diagrams);
        data = Map.copyOf(data);
    }

    /** The diagram of a behavior, or empty if there is none. */
    public String diagram(Counterexample behavior) {
        return diagram(behavior.id());
    }

    /** The diagram of this id, or empty if there is none. */
    public String diagram(String id) {
        return diagrams.getOrDefault(id, "");
    }

    /** The id of the state graph at this place. */
    public static String graph(int place) {
        return "graph-" + place;
    }

    /** The id of a model's state graph; empty if it is not drawn. */
    public String graph(String model) {
        List<StateDiagram> graphs = review.graphs();
        return IntStream.range(0, graphs.size())
                .filter(i -> graphs.get(i).model().equals(model))
                .mapToObj(Page::graph)
                .filter(id -> !diagram(id).isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A model's counterexample, or null if it has none. */
    public @Nullable Counterexample behaviorOf(String model) {
        return review.counterexamples().stream()
                .filter(one -> one.model().equals(model))
                .findFirst()
                .orElse(null);
    }

    /** The script's data of a behavior. */
    public String data(Counterexample behavior) {
        return data.getOrDefault(behavior.id(), "{}");
    }

    /** The id of a model's row in the table of all models; empty if it has none. */
    public String row(String model) {
        List<Verdict> verdicts = review.verdicts();
        return IntStream.range(0, verdicts.size())
                .filter(i -> verdicts.get(i).model().equals(model))
                .mapToObj(Page::row)
                .findFirst()
                .orElse("");
    }

    /** The id of the row of the model at this place. */
    public static String row(int place) {
        return "model-" + place;
    }

    /** All boxes that any picture of a behavior has, empty ones. */
    public List<Box> boxes(Counterexample behavior) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        behavior.frames().stream()
                .map(Frame::picture)
                .filter(picture -> picture != null)
                .flatMap(picture -> picture.boxes().stream())
                .forEach(box -> boxes.putIfAbsent(box.name(), new Box(box.name(), box.hint(), box.kind(), List.of())));
        return List.copyOf(boxes.values());
    }

    /** The names of the variables of a behavior. */
    public List<String> variables(Counterexample behavior) {
        return behavior.frames().get(0).variables().stream()
                .map(Review.Fact::key)
                .toList();
    }

    /** The link to a place in the listing. */
    public String link(@Nullable Place place) {
        return place == null
                ? ""
                : "#" + place.module() + "-L" + spec.definition(place).first();
    }

    /** The link to the definition of a property, or empty if it is not in the listing. */
    public String linkTo(@Nullable String property) {
        return property == null
                ? ""
                : spec.definitionOf(property).map(this::link).orElse("");
    }

    /** Whether the listing has this module. */
    public boolean lists(@Nullable Place place) {
        return place != null
                && review.modules().stream().anyMatch(module -> module.name().equals(place.module()));
    }
}
