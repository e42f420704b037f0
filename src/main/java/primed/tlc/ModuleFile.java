package primed.tlc;

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
     * The modules that these specs are made of, as far as they lie beside them: each once, the specs themselves first.
     * A file that is not there is passed over; TLC itself tells.
     */
    public static List<ModuleFile> of(List<Path> specs) {
        Map<String, ModuleFile> found = new LinkedHashMap<>();
        for (Path spec : specs) {
            of(new ModuleFiles(spec, List.of())).forEach(module -> found.putIfAbsent(module.name(), module));
        }
        return List.copyOf(found.values());
    }

    /** The modules that a spec is made of, the root module first. */
    public static List<ModuleFile> of(ModuleFiles modules) {
        return modules.reached().entrySet().stream()
                .filter(module -> Files.isRegularFile(module.getValue()))
                .map(module -> new ModuleFile(
                        module.getKey(), module.getValue(), new ModuleText(ModuleFiles.text(module.getValue()))))
                .toList();
    }
}
