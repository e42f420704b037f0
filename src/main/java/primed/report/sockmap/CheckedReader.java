package primed.report.sockmap;

import java.util.Map;
import java.util.TreeMap;
import primed.report.review.Verdict;

/**
 * A reader in one environment, checked.
 *
 * @param verdict how its model ended
 * @param constants what the model's configuration assigns, as it stands there
 */
public record CheckedReader(Verdict verdict, Map<String, String> constants) {
    public CheckedReader {
        Map<String, String> bare = new TreeMap<>();
        constants.forEach(
                (name, value) -> bare.put(name, value.replace("\"", "").replaceFirst("^<- *", "")));
        constants = Map.copyOf(bare);
    }

    /** Whether the model is one of the selftest. */
    public boolean hasReader() {
        return constants.containsKey("Reader");
    }

    String reader() {
        return constants.getOrDefault("Reader", "");
    }

    String transport() {
        return constants.getOrDefault("Transport", "");
    }
}
