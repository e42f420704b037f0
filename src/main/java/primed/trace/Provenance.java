package primed.trace;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import primed.value.Value;
import primed.value.ValueParser;
import primed.value.ValueSyntaxException;

/**
 * Where a trace comes from.
 *
 * @param spec the file name of the root module, for example {@code Jugs.tla}, or null if not known
 * @param config the file name of the model's configuration, or null if not known
 * @param result how the model checker's run ended, in the words of the command line's contract (for example
 *     {@code safety failure}), or null if not known
 * @param property the violated property, or null where there is none
 * @param description one line that says what happens, or null
 * @param constants what the configuration assigns to each constant, as it stands there: a value, or {@code <- } and the
 *     name of a definition; empty if not known
 */
public record Provenance(
        @Nullable String spec,
        @Nullable String config,
        @Nullable String result,
        @Nullable String property,
        @Nullable String description,
        Map<String, String> constants) {

    public Provenance {
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
    }

    /** What the constants are; those that a definition takes the place of are left out. */
    public List<Value> constantValues() {
        return constants.values().stream().flatMap(Provenance::value).toList();
    }

    private static Stream<Value> value(String text) {
        try {
            return Stream.of(ValueParser.parse(text));
        } catch (ValueSyntaxException e) {
            return Stream.of();
        }
    }

    /** Without constants. */
    public Provenance(
            @Nullable String spec,
            @Nullable String config,
            @Nullable String result,
            @Nullable String property,
            @Nullable String description) {
        this(spec, config, result, property, description, Map.of());
    }
}
