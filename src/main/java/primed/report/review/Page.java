package primed.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.report.review.Frame.Box;
import primed.report.review.Frame.Place;

/**
 * What the templates of the page see.
 *
 * @param review what to show
 * @param spec the spec's modules
 * @param diagrams the diagram of each behavior as SVG, by the behavior's id; none for those that could not be drawn
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
        return diagrams.getOrDefault(behavior.id(), "");
    }

    /** The script's data of a behavior. */
    public String data(Counterexample behavior) {
        return data.getOrDefault(behavior.id(), "{}");
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

    /** The figures at the top. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        long models = review.verdicts().size();
        figures.add(new Figure(
                models - review.unexpected() + " of " + models,
                "models ended as expected",
                review.unexpected() == 0 ? Tone.GOOD : Tone.BAD));
        figures.add(new Figure(
                String.valueOf(review.counterexamples().size()), "behaviors that break a property", Tone.PLAIN));
        Map<String, List<Counterexample.Replayed>> replays = new LinkedHashMap<>();
        review.counterexamples()
                .forEach(one -> one.replays()
                        .forEach(replay -> replays.computeIfAbsent(replay.on(), on -> new ArrayList<>())
                                .add(replay)));
        replays.forEach((on, all) -> figures.add(figure(on, all)));
        return figures;
    }

    private static Figure figure(String on, List<Counterexample.Replayed> replays) {
        long good = replays.stream().filter(one -> one.tone() == Tone.GOOD).count();
        boolean bad = replays.stream().anyMatch(one -> one.tone() == Tone.BAD);
        return new Figure(good + " of " + replays.size(), on, bad ? Tone.BAD : Tone.PLAIN);
    }

    /**
     * A figure.
     *
     * @param number the number
     * @param words what it counts
     * @param tone whether it is well
     */
    public record Figure(String number, String words, Tone tone) {}
}
