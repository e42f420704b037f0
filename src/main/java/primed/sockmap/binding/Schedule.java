package primed.sockmap.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import primed.replay.Binding;
import primed.replay.RunRecorder;
import primed.sockmap.reader.Reading;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Step;
import primed.value.Value;

/**
 * What the environment does in a behavior, sends, softirqs and worker, done to another reader.
 *
 * <p>Where the behavior's own reader takes a step the other one takes one, if it can; a step of the environment that is
 * not possible any more, because the other reader was there before, is left out. When the behavior is over the
 * environment does whatever is left to do, and the reader goes on as far as it comes.
 */
public final class Schedule {
    private static final Set<String> ENVIRONMENT = Set.of(
            "Send",
            "QueueSkb",
            "ReadSkb",
            "ApplyVerdict",
            "WakeReceiver",
            "BacklogEnqueue",
            "BacklogWake",
            "BacklogRemove",
            "RecvOnP0",
            "LeaveMap");

    private final Behavior behavior;
    private final SelftestModel model;

    /**
     * What came of it.
     *
     * @param model the model of the run, with the reader that it was done to
     * @param behavior what happened, in the terms of the spec
     * @param reading how the reader ended, or null if it waits for ever
     */
    public record Run(
            SelftestModel model,
            Behavior behavior,
            @Nullable Reading reading) {

        /** True if the reader has received everything, in order, and says so. */
        public boolean isComplete() {
            return reading != null
                    && reading.ending() == Reading.Ending.RETURNED
                    && reading.bytes().equals(model.expected());
        }

        /** In a few words: {@code 10 bytes}, {@code 8 of 10 bytes, out of order, then waits for ever}. */
        public String summary() {
            Value received = behavior.last().value("received");
            return new RunSummary(model.expected(), Projection.bytes(received), reading).words();
        }
    }

    /**
     * The schedule of a behavior of a model.
     *
     * @param model the behavior's own model
     */
    public Schedule(Behavior behavior, SelftestModel model) {
        this.behavior = behavior;
        this.model = model;
    }

    /**
     * Does it to the recv loop.
     *
     * @throws Exception if the system fails
     */
    public Run onRecvLoop() throws Exception {
        SelftestModel changed = model.withReader("loop");
        SelftestSystem system = new SelftestSystem(changed);
        try (Binding binding = SockmapBinding.bind(system)) {
            RunRecorder recorder = RunRecorder.over(binding);
            Enabled enabled = new Enabled(system);
            for (Step step : behavior.steps()) {
                Optional<Action> action = ENVIRONMENT.contains(step.action().name())
                        ? Optional.of(step.action()).filter(enabled::isEnabled)
                        : enabled.ofReader();
                if (action.isPresent()) {
                    recorder.perform(action.get());
                }
            }
            Optional<Action> rest = next(enabled);
            while (rest.isPresent()) {
                recorder.perform(rest.get());
                rest = next(enabled);
            }
            return new Run(changed, recorder.behavior(), system.reader().reading());
        }
    }

    private Optional<Action> next(Enabled enabled) {
        return actionsOfEnvironment(model).stream()
                .filter(enabled::isEnabled)
                .findFirst()
                .or(enabled::ofReader);
    }

    /** What is furthest on its way comes first. */
    static List<Action> actionsOfEnvironment(SelftestModel model) {
        List<Action> actions = new ArrayList<>();
        for (String name : List.of("BacklogRemove", "BacklogWake", "BacklogEnqueue")) {
            actions.add(new Action(name, Map.of(), null));
        }
        for (String name : List.of("WakeReceiver", "ApplyVerdict", "ReadSkb", "QueueSkb")) {
            for (int message = 1; message <= model.payload().size(); message++) {
                actions.add(new Action(name, Map.of("m", Value.of(message)), null));
            }
        }
        for (int thread = 1; thread <= model.program().size(); thread++) {
            actions.add(new Action("Send", Map.of("t", Value.of(thread)), null));
        }
        return actions;
    }
}
