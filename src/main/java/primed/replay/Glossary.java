package primed.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import primed.trace.Action;
import primed.value.StringValue;
import primed.value.Value;

/**
 * Says in words what the actions of a spec do, for readers who do not know TLA+.
 *
 * @param sentences by action, a sentence such as {@code thread {t} sends its next message}; a parameter's name in
 *     braces stands for its value, and so does its place, from 1
 * @param actors by action, the parameter (by name, or place from 1) that says which process acts
 */
public record Glossary(Map<String, String> sentences, Map<String, String> actors) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]?");

    public Glossary {
        sentences = Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
        actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
    }

    /** Sentences alone. */
    public Glossary(Map<String, String> sentences) {
        this(sentences, Map.of());
    }

    /** The process that acts; empty where the glossary does not say. */
    public Optional<String> actor(Action action) {
        return Optional.ofNullable(actors.get(action.name()))
                .map(parameter -> lookUp(parameter, action))
                .map(Glossary::show);
    }

    /** The action in words, or as the spec writes it where the glossary has no sentence. */
    public String tell(Action action) {
        String sentence = sentences.get(action.name());
        return sentence == null ? action.toString() : fill(sentence, action);
    }

    private static String fill(String sentence, Action action) {
        return PLACEHOLDER.matcher(sentence).replaceAll(found -> {
            Value value = lookUp(found.group(1), action);
            return Matcher.quoteReplacement(value == null ? found.group() : show(value));
        });
    }

    private static @Nullable Value lookUp(String name, Action action) {
        Value value = action.parameters().get(name);
        if (value != null || !PLACE.matcher(name).matches()) {
            return value;
        }
        return action.parameters().values().stream()
                .skip(Integer.parseInt(name) - 1L)
                .findFirst()
                .orElse(null);
    }

    private static String show(Value value) {
        return value instanceof StringValue string ? string.text() : value.toString();
    }
}
