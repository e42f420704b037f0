package primed.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Location;
import primed.trace.State;
import primed.trace.Step;
import primed.value.Value;
import primed.value.ValueParser;

/** Random behaviors of a model, each step with its action and parameters. */
public final class RandomWalks {
    private static final Pattern UNASSIGNED =
            Pattern.compile("constant parameter (\\w+) is not assigned a value by the configuration file");

    private final List<Behavior> behaviors = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Value> variables = new LinkedHashMap<>();
    private final Map<String, Value> parameters = new LinkedHashMap<>();
    private @Nullable State initial;
    private @Nullable Action action;

    private RandomWalks() {}

    /**
     * Makes random behaviors of a spec that needs no libraries.
     *
     * @param spec the root module's file
     * @param config the model's configuration
     * @throws OutlineException if the model cannot be read, or the spec cannot be evaluated
     * @throws IOException if no JVM can be started
     */
    public static List<Behavior> of(Path spec, Path config, int count, int depth, long seed)
            throws IOException, InterruptedException {
        return of(CheckRequest.of(spec, config), count, depth, seed);
    }

    /**
     * Makes random behaviors, of an algorithm in PlusCal as it is translated; the same seed gives the same ones.
     *
     * @param model the spec, its configuration and its libraries; nothing else of the request is looked at
     * @param count how many behaviors
     * @param depth how many steps at most in each
     * @throws OutlineException if the model cannot be read, or the spec cannot be evaluated
     * @throws IOException if no JVM can be started
     */
    public static List<Behavior> of(CheckRequest model, int count, int depth, long seed)
            throws IOException, InterruptedException {
        Path config = model.config();
        try (TranslatedSpec translated = TranslatedSpec.of(model)) {
            InsideRun.Result result = translated.run(
                    "RandomWalker", translated.config().toString(), "" + count, "" + depth, String.valueOf(seed));
            List<String> lines = result.lines().orElseThrow(() -> unusable(model.spec(), config, result.printed()));
            RandomWalks walks = new RandomWalks();
            lines.forEach(line -> walks.read(List.of(line.split("\t", -1))));
            walks.endWalk();
            return walks.behaviors.stream().map(translated::inSource).toList();
        }
    }

    private static OutlineException unusable(Path spec, Path config, String printed) {
        Matcher unassigned = UNASSIGNED.matcher(printed);
        String remedy = unassigned.find()
                ? "\nAdd CONSTANT " + unassigned.group(1) + " = ... to " + config.getFileName() + "."
                : "";
        return new OutlineException(spec + " cannot be simulated with " + config + ":\n" + printed + remedy);
    }

    private void read(List<String> words) {
        switch (words.get(0)) {
            case "walk" -> endWalk();
            case "variable" -> variables.put(words.get(1), ValueParser.parse(words.get(2)));
            case "action" -> {
                endState();
                action = new Action(
                        words.get(1), Map.of(), Location.parse(words.get(2)).orElse(null));
            }
            case "parameter" -> parameters.put(words.get(1), ValueParser.parse(words.get(2)));
            default -> {}
        }
    }

    private void endState() {
        State state = new State(variables);
        if (action == null) {
            initial = state;
        } else {
            steps.add(new Step(new Action(action.name(), parameters, action.location()), state));
        }
        variables.clear();
        parameters.clear();
    }

    private void endWalk() {
        if (!variables.isEmpty()) {
            endState();
        }
        if (initial != null) {
            behaviors.add(new Behavior(initial, steps, new Ending.Finite()));
        }
        initial = null;
        action = null;
        steps.clear();
    }
}
