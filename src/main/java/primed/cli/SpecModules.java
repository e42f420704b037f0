package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import primed.report.review.Review.Module;

/** The modules that a spec is made of, as far as they lie beside it. */
final class SpecModules {
    private static final Pattern COMMENT = Pattern.compile("\\\\\\*[^\\n]*|\\(\\*.*?\\*\\)", Pattern.DOTALL);
    private static final Pattern EXTENDS = Pattern.compile("\\bEXTENDS\\s+(\\w+(?:\\s*,\\s*\\w+)*)");
    private static final Pattern INSTANCE = Pattern.compile("\\bINSTANCE\\s+(\\w+)");
    private static final Pattern NAME = Pattern.compile("\\w+");

    private final Map<String, Module> found = new LinkedHashMap<>();

    private SpecModules() {}

    /** The modules of these specs, each once, those that others build on after them. */
    static List<Module> of(List<Path> specs) throws IOException {
        SpecModules modules = new SpecModules();
        for (Path spec : specs) {
            modules.add(spec);
        }
        return List.copyOf(modules.found.values());
    }

    private void add(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.tla$", "");
        if (found.containsKey(name) || !Files.isRegularFile(file)) {
            return;
        }
        String text = Files.readString(file);
        found.put(name, new Module(name, text));
        for (String other : namedIn(COMMENT.matcher(text).replaceAll(" "))) {
            add(file.resolveSibling(other + ".tla"));
        }
    }

    private static List<String> namedIn(String code) {
        List<String> names = new ArrayList<>();
        Matcher extended = EXTENDS.matcher(code);
        while (extended.find()) {
            NAME.matcher(extended.group(1)).results().forEach(name -> names.add(name.group()));
        }
        INSTANCE.matcher(code).results().forEach(instance -> names.add(instance.group(1)));
        return names;
    }
}
