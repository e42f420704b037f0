package primed.convert;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import primed.replay.NearestName;
import primed.value.Value;

/** The codecs of strings and enums, which a spec writes as strings or as model values. */
final class Words {
    private Words() {}

    static Codec text(Place place, Vocabulary vocabulary) {
        List<Value> samples = place.samples();
        return new Atom(
                        "String",
                        value -> Vocabulary.text(value).orElse(null),
                        object -> vocabulary.word((String) object, samples))
                .checkedAt(place);
    }

    static Codec constants(Class<?> type, Place place, Vocabulary vocabulary) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        place.samples().forEach(value -> check(type, constants, value, place));
        return new Atom(
                type.getSimpleName(),
                value -> constant(constants, value),
                object -> vocabulary.constant(((Enum<?>) object).name(), place.samples()));
    }

    private static @Nullable Object constant(Map<String, Object> constants, Value value) {
        return Vocabulary.text(value)
                .flatMap(text -> Names.match(text, constants.keySet()))
                .map(constants::get)
                .orElse(null);
    }

    private static void check(Class<?> type, Map<String, Object> constants, Value value, Place place) {
        Optional<String> text = Vocabulary.text(value);
        if (text.isEmpty()) {
            place.refuse("enum " + type.getSimpleName(), value);
        } else if (constant(constants, value) == null) {
            String all =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            place.misfit("enum " + type.getSimpleName() + " (" + all + ") has no constant for " + value
                    + NearestName.didYouMean(text.get(), constants.keySet()));
        }
    }
}
