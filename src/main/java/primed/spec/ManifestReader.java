package primed.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one manifest. */
final class ManifestReader {
    private final Path file;
    private final Lookup lookup;
    private final Set<String> missing = new LinkedHashSet<>();

    ManifestReader(Path file) {
        this.file = file;
        this.lookup = Lookup.around(file);
    }

    List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (Json specification : specifications(new Json(file, "", tree()))) {
            for (Json module : specification.objects("modules")) {
                for (Json entry : module.objects("models")) {
                    models.add(model(module.text("path"), entry));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new ManifestException(file, notFound(), null);
        }
        return models;
    }

    /** Older manifests hold many specifications, newer ones are one. */
    private static List<Json> specifications(Json whole) {
        return whole.node().has("specifications") ? whole.objects("specifications") : List.of(whole);
    }

    private JsonNode tree() {
        if (!Files.isRegularFile(file)) {
            throw new ManifestException(file, "there is no such file", null);
        }
        if (!Files.isReadable(file)) {
            throw new ManifestException(file, "it cannot be read: its permissions forbid it", null);
        }
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            String where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
            throw new ManifestException(file, where + "this is not JSON: " + withoutSource(e.getOriginalMessage()), e);
        }
    }

    /** Jackson ends its messages with where it read from, in its own words. */
    private static String withoutSource(String message) {
        return message.replaceFirst("(?s)\\s*(?:at )?\\[Source.*|\\s*\\(?Source:? ?REDACTED.*", "");
    }

    private Model model(String specPath, Json entry) {
        ModelFields fields = new ModelFields(entry);
        String configPath = entry.text("path");
        return new Model(
                specPath,
                configPath,
                find(specPath),
                find(configPath),
                fields.mode(),
                fields.workers(),
                fields.runtime(),
                fields.expectation(),
                entry.optionalText("why"),
                entry.optionalText("trace"),
                entry.others(ModelFields.KNOWN));
    }

    private Path find(String path) {
        return lookup.find(path).orElseGet(() -> {
            missing.add(path);
            return Path.of(path);
        });
    }

    private String notFound() {
        String folders = lookup.folders().stream().map(Path::toString).collect(Collectors.joining(", "));
        return "not found: " + String.join(", ", missing) + " (paths are looked up from the manifest's folder and"
                + " from each one above it: " + folders + ")";
    }
}
