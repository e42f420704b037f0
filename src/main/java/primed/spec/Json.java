package primed.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a manifest that knows its place, so that complaints can name it.
 *
 * @param file the manifest
 * @param path the place, for example {@code modules[0].models[1]}; empty for the whole
 * @param node the value
 */
record Json(Path file, String path, JsonNode node) {
    Json {
        if (!node.isObject()) {
            throw complaint(file, path, "an object is expected here");
        }
    }

    /** The objects in a list; an absent list is empty. */
    List<Json> objects(String name) {
        JsonNode list = node.path(name);
        if (!list.isArray()) {
            throw problem(name, "a list of objects is expected here");
        }
        List<Json> objects = new ArrayList<>();
        for (JsonNode element : list) {
            objects.add(new Json(file, place(name) + "[" + objects.size() + "]", element));
        }
        return objects;
    }

    String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw problem(name, "this field must be there, and be a string");
        }
        return text;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw problem(name, "a string is expected here, and not a blank one");
        }
        return value.stringValue();
    }

    @Nullable
    Long optionalNumber(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw problem(name, "a whole number from 0 on is expected here");
        }
        return value.longValue();
    }

    /** The fields whose names are not among {@code known}, in order. */
    Map<String, JsonNode> others(Set<String> known) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        node.properties().forEach(field -> others.put(field.getKey(), field.getValue()));
        others.keySet().removeAll(known);
        return others;
    }

    ManifestException problem(String name, String problem) {
        return complaint(file, place(name), problem);
    }

    private String place(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static ManifestException complaint(Path file, String path, String problem) {
        return new ManifestException(file, (path.isEmpty() ? "" : path + ": ") + problem, null);
    }
}
