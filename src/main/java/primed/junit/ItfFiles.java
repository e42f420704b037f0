package primed.junit;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import primed.trace.itf.ItfReader;

/**
 * Committed traces.
 *
 * @param lookup where to find them
 * @param patterns files, folders, or globs
 */
record ItfFiles(Lookup lookup, List<String> patterns) implements TraceSource {
    private static final String ENDING = ".itf.json";

    @Override
    public List<TraceCase> traces(SpecFiles files) throws IOException {
        Map<String, TraceCase> cases = new LinkedHashMap<>();
        for (String pattern : patterns) {
            for (Path file : matching(pattern)) {
                String name = name(file);
                String id = cases.containsKey(name) ? name(file.resolveSibling("")) + "-" + name : name;
                cases.put(id, new TraceCase(id, ItfReader.read(file), file));
            }
        }
        return new ArrayList<>(cases.values());
    }

    private List<Path> matching(String pattern) throws IOException {
        int glob = indexOfGlob(pattern);
        int slash = glob < 0 ? -1 : pattern.lastIndexOf('/', glob);
        Path base = lookup.find("traces", glob < 0 ? pattern : slash < 0 ? "." : pattern.substring(0, slash));
        if (glob < 0 && Files.isRegularFile(base)) {
            return List.of(base);
        }
        String rest = glob < 0 ? "**" + ENDING : pattern.substring(slash + 1);
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        try (Stream<Path> all = Files.walk(base)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(base.relativize(file)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new SpecTestException(
                        "@SpecTest(traces = \"" + pattern + "\"): " + base + " holds no file that matches " + rest
                                + "; `primed check SPEC.tla --out DIR` writes the counterexamples of a model there");
            }
            return found;
        }
    }

    private static int indexOfGlob(String pattern) {
        return (int) pattern.chars().takeWhile(c -> "*?[{".indexOf(c) < 0).count() < pattern.length()
                ? (int) pattern.chars().takeWhile(c -> "*?[{".indexOf(c) < 0).count()
                : -1;
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.replaceFirst("(\\.itf)?\\.json$", "");
    }
}
