package primed.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import primed.spec.Model;

/** What models are called where space is short. */
final class ModelNames {
    private final Map<Model, String> names;

    private ModelNames(Map<Model, String> names) {
        this.names = names;
    }

    /**
     * Names for models that are shown together: that of the configuration, where several have it with the spec's before
     * it, and where that is the same too the configuration's whole path.
     */
    static ModelNames among(Collection<Model> models) {
        List<Function<Model, String>> namings =
                List.of(ModelNames::of, model -> stem(model.spec()) + "/" + of(model), Model::configPath);
        Map<Model, String> names = new LinkedHashMap<>();
        for (Function<Model, String> naming : namings) {
            Map<String, Long> counts = models.stream()
                    .filter(model -> !names.containsKey(model))
                    .collect(Collectors.groupingBy(naming, Collectors.counting()));
            models.stream()
                    .filter(model -> !names.containsKey(model))
                    .filter(model -> counts.getOrDefault(naming.apply(model), 0L) == 1)
                    .toList()
                    .forEach(model -> names.put(model, naming.apply(model)));
        }
        return new ModelNames(Collections.unmodifiableMap(names));
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
