package primed.junit;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import primed.replay.NearestName;

/**
 * Which traces to run.
 *
 * @param names what the property says: names of traces with commas between, {@code *} for anything
 */
record Selection(String names) {

    List<TraceCase> of(List<TraceCase> cases) {
        return cases.stream()
                .sorted(Comparator.comparing(TraceCase::id))
                .filter(each -> names.isBlank()
                        || patterns()
                                .anyMatch(pattern -> pattern.matcher(each.id()).matches()))
                .toList();
    }

    /** What to say where no trace of a class is asked for. */
    String nothing(List<TraceCase> cases) {
        List<String> ids = cases.stream().map(TraceCase::id).toList();
        return "no trace of this class is called " + names
                + NearestName.to(names, ids)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }

    private Stream<Pattern> patterns() {
        return Stream.of(names.split(",", -1))
                .map(name -> Pattern.compile(Stream.of(name.strip().split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"))));
    }
}
