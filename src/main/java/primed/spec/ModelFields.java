package primed.spec;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import primed.tlc.CheckRequest;
import primed.tlc.Mode;
import primed.tlc.Result;
import tools.jackson.databind.JsonNode;

/** The fields of a model's entry, each with its own syntax. */
record ModelFields(Json entry) {
    static final Set<String> KNOWN = Set.of(
            "path",
            "runtime",
            "mode",
            "result",
            "distinctStates",
            "totalStates",
            "stateDepth",
            "workers",
            "property",
            "why",
            "trace");

    private static final Pattern RUNTIME = Pattern.compile("(\\d{1,6}):(\\d{2}):(\\d{2})");
    private static final String UNKNOWN = "unknown";
    /** How many behaviors are generated: manifests do not say. */
    private static final long GENERATED = 100;

    Expectation expectation() {
        return new Expectation(
                result(),
                entry.optionalText("property"),
                entry.optionalNumber("totalStates"),
                entry.optionalNumber("distinctStates"),
                entry.optionalNumber("stateDepth"));
    }

    private @Nullable Result result() {
        String label = entry.optionalText("result");
        if (label == null || label.equals(UNKNOWN)) {
            return null;
        }
        return Arrays.stream(Result.values())
                .filter(result -> result.label().equals(label))
                .findFirst()
                .orElseThrow(() -> entry.problem(
                        "result",
                        "[" + label + "] is not a result; use one of "
                                + Arrays.stream(Result.values())
                                        .map(Result::label)
                                        .collect(Collectors.joining(", "))
                                + " or " + UNKNOWN));
    }

    /** The search, or null where it is not one of TLC's. */
    @Nullable
    Mode mode() {
        JsonNode mode = entry.node().path("mode");
        if (mode.isObject()) {
            return simulation(mode);
        }
        String name = entry.optionalText("mode");
        if (name == null || name.equals("exhaustive search")) {
            return new Mode.Exhaustive();
        }
        if (name.equals("symbolic")) {
            return null;
        }
        if (name.equals("generate")) {
            return new Mode.Generation(GENERATED, Mode.USUAL_DEPTH, null);
        }
        throw modeProblem();
    }

    private Mode simulation(JsonNode mode) {
        JsonNode traces = mode.path("simulate").path("traceCount");
        if (!traces.canConvertToLong() || traces.longValue() < 1) {
            throw modeProblem();
        }
        return new Mode.Simulation(traces.longValue(), Mode.USUAL_DEPTH, null);
    }

    private ManifestException modeProblem() {
        return entry.problem(
                "mode",
                "this is not a mode; use \"exhaustive search\", \"generate\", \"symbolic\""
                        + " or {\"simulate\": {\"traceCount\": 100}}");
    }

    int workers() {
        JsonNode workers = entry.node().path("workers");
        if (workers.isMissingNode() || workers.isNull()) {
            return 1;
        }
        if (workers.isString() && workers.stringValue().equals("auto")) {
            return CheckRequest.AUTO;
        }
        if (workers.canConvertToInt() && workers.isIntegralNumber() && workers.intValue() > 0) {
            return workers.intValue();
        }
        throw entry.problem("workers", "a number from 1 on or \"auto\" is expected here");
    }

    @Nullable
    Duration runtime() {
        String text = entry.optionalText("runtime");
        if (text == null || text.equals(UNKNOWN)) {
            return null;
        }
        Matcher time = RUNTIME.matcher(text);
        if (!time.matches()) {
            throw entry.problem("runtime", "[" + text + "] is not a time; write hours, minutes and seconds: 00:01:30");
        }
        return Duration.ofHours(Long.parseLong(time.group(1)))
                .plusMinutes(Long.parseLong(time.group(2)))
                .plusSeconds(Long.parseLong(time.group(3)));
    }
}
