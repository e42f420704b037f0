package primed.report.sockmap;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import primed.report.review.Tone;
import primed.report.review.Verdict;

/**
 * A reader in one environment, checked.
 *
 * @param verdict how its model ended
 * @param constants what the model's configuration assigns, as it stands there
 * @param asked the properties that it was checked for
 */
public record CheckedReader(Verdict verdict, Map<String, String> constants, Set<String> asked) {
    public CheckedReader {
        Map<String, String> bare = new TreeMap<>();
        constants.forEach(
                (name, value) -> bare.put(name, value.replace("\"", "").replaceFirst("^<- *", "")));
        constants = Map.copyOf(bare);
        asked = Set.copyOf(asked);
    }

    /** Whether the model is one of the selftest. */
    public boolean hasReader() {
        return constants.containsKey("Reader");
    }

    /** Whether it was checked for all that one wants of a reader. */
    boolean isAskedAll() {
        return asked.containsAll(SockmapWords.WANTED.keySet());
    }

    /** Whether the reader is as one wants it. */
    Tone tone() {
        return verdict.tone() == Tone.GOOD && !isAskedAll() ? Tone.PLAIN : verdict.tone();
    }

    String reader() {
        return constants.getOrDefault("Reader", "");
    }

    String transport() {
        return constants.getOrDefault("Transport", "");
    }
}
