import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Prints a Markdown table of the models in several results of {@code check --json}, and counts them. */
final class Table {
    private static final int LONGEST = 160;

    private Table() {}

    /** @param args the files */
    public static void main(String[] args) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        System.out.println("| spec | model | expected | result | what differs, or why |\n|---|---|---|---|---|");
        for (String file : args) {
            for (JsonNode model : new ObjectMapper().readTree(Path.of(file)).path("models")) {
                counts.merge(verdict(model), 1, Integer::sum);
                System.out.println("| " + String.join(" | ", cells(model)) + " |");
            }
        }
        System.out.println("\n"
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> cells(JsonNode model) {
        String config = model.path("config").asString("");
        return Arrays.asList(
                model.path("spec").asString("").replaceFirst("^specifications/", "").replaceFirst("\\.tla$", ""),
                config.substring(config.lastIndexOf('/') + 1).replaceFirst("\\.cfg$", ""),
                model.path("expected").asString("unknown"),
                model.path("result").asString("?") + (model.path("asExpected").asBoolean(false) ? ", as expected" : ""),
                why(model).replace("|", "\\|"));
    }

    private static String verdict(JsonNode model) {
        String result = model.path("result").asString("?");
        if (result.equals("skipped")) {
            return "skipped";
        }
        if (result.equals("timeout")) {
            return "too long";
        }
        if (model.path("asExpected").isNull()) {
            return "without expectation";
        }
        return model.path("asExpected").asBoolean() ? "as expected" : "not as expected";
    }

    private static String why(JsonNode model) {
        String result = model.path("result").asString("?");
        if (result.equals("timeout") || model.path("asExpected").asBoolean(false)) {
            return "";
        }
        String message = model.path("error").path("message").asString("");
        String text = message.isEmpty() || result.equals(model.path("expected").asString(""))
                ? model.path("differences").valueStream().map(JsonNode::asString).collect(Collectors.joining("; "))
                : message;
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
