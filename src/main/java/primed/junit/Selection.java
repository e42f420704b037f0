package primed.junit;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
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
    private static final Pattern RANDOM = Pattern.compile("random-(\\d{1,18})-[\\d*]+");

    List<TraceCase> of(List<TraceCase> cases) {
        return cases.stream()
                .sorted(Comparator.comparing(TraceCase::id))
                .filter(each -> names.isBlank()
                        || patterns()
                                .anyMatch(pattern -> pattern.matcher(each.id()).matches()))
                .toList();
    }

    /** The seed of the random behavior that is asked for; empty if it is none, or one of several. */
    OptionalLong seed() {
        Matcher random = RANDOM.matcher(names.strip());
        return random.matches() ? OptionalLong.of(Long.parseLong(random.group(1))) : OptionalLong.empty();
    }

    /** What to say where no trace of a class is asked for. */
    String nothing(List<TraceCase> cases) {
        List<String> ids = cases.stream().map(TraceCase::id).toList();
        return "no trace of this class is called " + names + NearestName.didYouMean(names, ids);
    }

    private Stream<Pattern> patterns() {
        return Stream.of(names.split(",", -1))
                .map(name -> Pattern.compile(Stream.of(name.strip().split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"))));
    }
}
