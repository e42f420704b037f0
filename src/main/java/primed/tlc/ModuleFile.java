package primed.tlc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A module of a spec, in its file.
 *
 * @param name without {@code .tla}
 * @param file where it is
 * @param source what it says
 */
public record ModuleFile(String name, Path file, ModuleText source) {

    /**
     * The modules that these specs are made of, as far as they lie beside them: each once, those that it builds on
     * after it. A file that is not there is passed over; TLC itself tells.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<ModuleFile> of(List<Path> specs) throws IOException {
        Map<String, ModuleFile> found = new LinkedHashMap<>();
        for (Path spec : specs) {
            add(spec, found);
        }
        return List.copyOf(found.values());
    }

    private static void add(Path file, Map<String, ModuleFile> found) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.tla$", "");
        if (found.containsKey(name) || !Files.isRegularFile(file)) {
            return;
        }
        ModuleText source = new ModuleText(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        found.put(name, new ModuleFile(name, file, source));
        for (String other : source.buildsOn()) {
            add(file.resolveSibling(other + ".tla"), found);
        }
    }
}
