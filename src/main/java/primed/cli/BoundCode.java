package primed.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The code that binds a suite's spec to an implementation, at one moment.
 *
 * @param paths the files and folders that were named, as seen from the suite's folder
 * @param files the hash of each file of them, by its path
 */
record BoundCode(List<String> paths, Map<String, String> files) {
    /** No code was named. */
    static final BoundCode NONE = new BoundCode(List.of(), Map.of());

    private static final String PATHS = "paths";
    private static final String FILES = "files";

    BoundCode {
        paths = List.copyOf(paths);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** As it is now; a path that is not there any more has no files. */
    static BoundCode now(Path folder, List<String> paths) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : paths) {
            Path named = folder.resolve(path).normalize(); // the suite's folder may be yet to come
            for (Path file : filesIn(named)) {
                String name = file.equals(named) ? path : path + "/" + slashed(named.relativize(file));
                files.put(name, Digest.of(file));
            }
        }
        return new BoundCode(paths, files);
    }

    private static List<Path> filesIn(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A path as an index keeps it: it stays true where suite and code are moved together. */
    static String seenFrom(Path folder, Path path) {
        Path home = folder.toAbsolutePath().normalize();
        Path code = path.toAbsolutePath().normalize();
        return slashed(Objects.equals(home.getRoot(), code.getRoot()) ? home.relativize(code) : code);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Reads what {@link #json} has written; {@link #NONE} if it is anything else. */
    static BoundCode of(JsonNode json) {
        List<String> paths =
                json.path(PATHS).valueStream().map(path -> path.asString("")).toList();
        Map<String, String> files = new TreeMap<>();
        json.path(FILES).forEachEntry((name, hash) -> files.put(name, hash.asString("")));
        return new BoundCode(paths, files);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode named = json.putArray(PATHS);
        paths.forEach(named::add);
        ObjectNode hashes = json.putObject(FILES);
        files.forEach(hashes::put);
        return json;
    }

    /** The files that are not as they were, those that have come or gone included. */
    Set<String> changedSince(BoundCode before) {
        Set<String> changed = new TreeSet<>(files.keySet());
        changed.addAll(before.files.keySet());
        changed.removeIf(name -> Objects.equals(files.get(name), before.files.get(name)));
        return changed;
    }
}
