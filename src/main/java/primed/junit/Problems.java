package primed.junit;

import java.util.Collection;
import java.util.List;
import primed.replay.NearestName;

/** Wording that several checks share. */
final class Problems {
    private Problems() {}

    static String didYouMean(String name, Collection<String> candidates) {
        return NearestName.to(name, candidates)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }

    /** All that is wrong, in one message. */
    static SpecTestException exception(Class<?> type, String spec, List<String> problems) {
        return new SpecTestException(type.getSimpleName() + " does not fit " + spec + "; nothing was run:\n  "
                + String.join("\n  ", problems));
    }
}
