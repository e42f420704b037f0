package primed.tlc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the modules that a spec extends or instantiates.
 *
 * @param spec the root module's file
 * @param libraries further folders where modules may lie; jars are passed over
 */
public record ModuleFiles(Path spec, List<Path> libraries) {
    private static final Pattern USE = Pattern.compile("\\bEXTENDS\\s+(\\w+(?:\\s*,\\s*\\w+)*)|\\bINSTANCE\\s+(\\w+)");
    private static final Pattern NAME = Pattern.compile("\\w+");

    public ModuleFiles {
        libraries = List.copyOf(libraries);
    }

    /**
     * Where a module is named after EXTENDS or INSTANCE.
     *
     * @param module its name
     * @param line the line, from 1
     * @param column the column, from 1
     * @param isExtended whether after EXTENDS
     */
    public record Use(String module, int line, int column, boolean isExtended) {}

    /** The file of a module, beside the spec or in a library folder; empty for those that come with TLC. */
    public Optional<Path> find(String module) {
        String name = module + ".tla";
        List<Path> candidates = new ArrayList<>(List.of(spec.resolveSibling(name)));
        libraries.stream().filter(Files::isDirectory).forEach(folder -> candidates.add(folder.resolve(name)));
        return candidates.stream().filter(Files::isRegularFile).findFirst();
    }

    /** The spec and all modules that it reaches, by name, the root module first; what cannot be read reaches none. */
    public Map<String, Path> reached() {
        return reached(use -> true);
    }

    /** The spec and the modules whose definitions it has as its own: those that it extends, and that they extend. */
    Map<String, Path> extended() {
        return reached(Use::isExtended);
    }

    private Map<String, Path> reached(Predicate<Use> followed) {
        Map<String, Path> reached = new LinkedHashMap<>();
        Deque<Path> open = new ArrayDeque<>(List.of(spec));
        while (!open.isEmpty()) {
            Path file = open.remove();
            if (reached.putIfAbsent(nameOf(file), file) == null) {
                uses(file).stream()
                        .filter(followed)
                        .forEach(use -> find(use.module()).ifPresent(open::add));
            }
        }
        return reached;
    }

    /** The modules that a file names, in order. */
    public static List<Use> uses(Path file) {
        String text = bareText(file);
        List<Use> uses = new ArrayList<>();
        for (Matcher use = USE.matcher(text); use.find(); ) {
            int group = use.group(1) == null ? 2 : 1;
            Matcher name = NAME.matcher(text).region(use.start(group), use.end(group));
            while (name.find()) {
                int lineStart = text.lastIndexOf('\n', name.start()) + 1;
                int line = (int) text.substring(0, lineStart).lines().count();
                uses.add(new Use(name.group(), line + 1, name.start() - lineStart + 1, group == 1));
            }
        }
        return uses;
    }

    /** The name of the module that a file is for: TLC looks for a module in the file of its name. */
    static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.tla$", "");
    }

    /** The text of a module or configuration with blanks for its comments; empty if it cannot be read. */
    static String bareText(Path file) {
        return new ModuleText(text(file)).withoutComments();
    }

    /** The text of a file; empty if it cannot be read. */
    static String text(Path file) {
        try {
            return read(file);
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * The text of a module or configuration, with something else for what is no UTF-8: TLC takes such files too.
     *
     * @throws IOException if the file cannot be read
     */
    static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
