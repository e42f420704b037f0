package primed.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import primed.value.FunctionValue;
import primed.value.Value;

/**
 * The codec of a sealed interface: each variant is a record of the spec, told from the others by a field that names it
 * ({@code type}, {@code tag} or any other), or a mere word.
 *
 * @param type the sealed interface
 * @param variants its classes
 */
record Variants(Class<?> type, List<Variant> variants) implements Codec {

    static Variants of(Class<?> type, Place place, Conversions conversions) {
        List<Class<?>> classes = leaves(type).toList();
        String tag = tag(place, classes);
        List<Variant> variants = new ArrayList<>();
        Map<Class<?>, List<Value>> samples = new LinkedHashMap<>();
        for (Value value : place.samples()) {
            Optional<Class<?>> variant = classes.stream()
                    .filter(each -> word(value, tag)
                            .flatMap(Vocabulary::text)
                            .filter(text -> Names.same(text, each.getSimpleName()))
                            .isPresent())
                    .findFirst();
            if (variant.isPresent()) {
                samples.computeIfAbsent(variant.get(), each -> new ArrayList<>())
                        .add(value);
            } else {
                place.misfit(type.getSimpleName() + " ("
                        + classes.stream().map(Class::getSimpleName).collect(Collectors.joining(", "))
                        + ") has no variant for " + Place.abbreviated(value));
            }
        }
        for (Class<?> each : classes) {
            List<Value> its = samples.getOrDefault(each, List.of());
            variants.add(Variant.of(each, tag, its, place, conversions));
        }
        return new Variants(type, variants);
    }

    /** The field that names the variant in every record, or {@code tag} if no field does. */
    private static String tag(Place place, List<Class<?>> classes) {
        Map<String, Long> votes = place.samples().stream()
                .filter(FunctionValue.class::isInstance)
                .flatMap(value -> ((FunctionValue) value).isRecord()
                        ? ((FunctionValue) value).asRecord().entrySet().stream()
                        : Stream.of())
                .filter(field -> Vocabulary.text(field.getValue())
                        .filter(text -> classes.stream().anyMatch(each -> Names.same(text, each.getSimpleName())))
                        .isPresent())
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new, Collectors.counting()));
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("tag");
    }

    static Optional<Value> word(Value value, String tag) {
        return value instanceof FunctionValue function ? function.find(Value.of(tag)) : Optional.of(value);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() && type.getPermittedSubclasses() != null && !type.isRecord()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(Variants::leaves)
                : Stream.of(type);
    }

    @Override
    public Object decode(Value value) {
        return variants.stream()
                .filter(variant -> variant.accepts(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " cannot hold " + value))
                .decode(value);
    }

    @Override
    public Value encode(Object object) {
        return variants.stream()
                .filter(variant -> variant.type().isInstance(object))
                .findFirst()
                .orElseThrow()
                .encode(object);
    }
}
