package primed.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import primed.report.review.Counterexample.Cycle;
import primed.report.review.Frame.Picture;
import primed.report.review.Frame.Place;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.trace.State;
import primed.trace.Step;

/**
 * Makes frames of behaviors.
 *
 * @param words says in words what a step from a state does
 * @param pictures draws a state, or gives null
 */
public record Frames(BiFunction<State, Step, String> words, Function<State, @Nullable Picture> pictures) {

    /** The frames of a behavior, the initial state first. */
    public List<Frame> of(Behavior behavior) {
        List<Frame> frames = new ArrayList<>();
        State before = behavior.initial();
        frames.add(frame(0, "", "the initial state", null, List.of(), before));
        for (Step step : behavior.steps()) {
            frames.add(frame(frames.size(), before, step));
            before = step.state();
        }
        return List.copyOf(frames);
    }

    /** What makes a behavior go on for ever, if it goes back to an earlier state. */
    public @Nullable Cycle cycle(Behavior behavior) {
        return behavior.ending() instanceof Ending.Lasso lasso
                ? new Cycle(
                        lasso.backTo(),
                        frame(
                                behavior.steps().size() + 1,
                                behavior.last(),
                                new Step(lasso.back(), behavior.states().get(lasso.backTo()))))
                : null;
    }

    private Frame frame(int index, State before, Step step) {
        Action action = step.action();
        return frame(
                index,
                action.toString(),
                words.apply(before, step),
                place(action.location()),
                Changes.between(before, step.state()),
                step.state());
    }

    private Frame frame(
            int index, String action, String text, @Nullable Place place, List<Frame.Change> changes, State state) {
        return new Frame(index, action, text, place, changes, variables(state), pictures.apply(state));
    }

    private static List<Review.Fact> variables(State state) {
        return state.variables().entrySet().stream()
                .map(variable ->
                        new Review.Fact(variable.getKey(), variable.getValue().toString()))
                .toList();
    }

    private static @Nullable Place place(@Nullable Location location) {
        return location == null ? null : new Place(location.module(), location.beginLine(), location.endLine());
    }
}
