package primed.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import primed.spec.Model;

/** What models are called where space is short. */
final class ModelNames {
    private final Map<Model, String> names;

    private ModelNames(Map<Model, String> names) {
        this.names = names;
    }

    /**
     * Names for models that are shown together: that of the configuration, where several have it with the spec's before
     * it, and where that is the same too the end of the configuration's path, as long as it must be to differ.
     */
    static ModelNames among(Collection<Model> models) {
        List<Function<Model, String>> namings =
                new ArrayList<>(List.of(ModelNames::of, model -> stem(model.spec()) + "/" + of(model)));
        int longest = models.stream()
                .mapToInt(model -> path(model).getNameCount())
                .max()
                .orElse(0);
        IntStream.rangeClosed(2, longest).forEach(length -> namings.add(model -> endOfPath(model, length)));
        Map<Model, String> names = new LinkedHashMap<>();
        for (Function<Model, String> naming : namings) {
            List<Model> unnamed = models.stream()
                    .distinct()
                    .filter(model -> !names.containsKey(model))
                    .toList();
            Map<String, List<Model>> called = unnamed.stream().collect(Collectors.groupingBy(naming));
            called.values().stream()
                    .filter(alike -> alike.size() == 1)
                    .forEach(one -> names.put(one.get(0), naming.apply(one.get(0))));
        }
        return new ModelNames(Collections.unmodifiableMap(names));
    }

    private static Path path(Model model) {
        return model.config().toAbsolutePath().normalize();
    }

    private static String endOfPath(Model model, int length) {
        Path path = path(model);
        int count = path.getNameCount();
        return path.subpath(Math.max(0, count - length), count).toString();
    }

    /** The name among the others. */
    String name(Model model) {
        return names.getOrDefault(model, model.configPath());
    }

    /** The name of its configuration, without {@code .cfg}. */
    static String of(Model model) {
        return stem(model.config());
    }

    /** The models that it belongs to, as the manifest calls them; empty if it does not say. */
    static String group(Model model) {
        var group = model.others().get("group");
        return group == null ? "" : group.asString();
    }

    /** The name of its trace: what the manifest calls it, or else the model's name. */
    static String ofTrace(Model model) {
        return model.trace() == null ? of(model) : model.trace();
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.(?:cfg|tla)$", "");
    }
}
