package primed.tlc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import primed.trace.Location;

/**
 * The PlusCal algorithms of a spec: one that is not translated is translated; one whose translation is not that of the
 * algorithm as it stands now is an error, for TLC would check what is no longer written there.
 *
 * @param translations the modules that TLC has to read instead of the files, each with its translation
 * @param assigned what has to be assigned to constants of the translations, for the end of the configuration
 * @param copies further modules that have to lie beside those
 * @param refused algorithms that the translator does not understand
 * @param stale translations that are not those of their algorithms
 * @param warnings translations that somebody has changed by hand
 */
record PlusCal(
        List<Translation> translations,
        String assigned,
        List<Path> copies,
        List<Problem> refused,
        List<Problem> stale,
        List<Problem> warnings) {
    private static final Pattern ALGORITHM = Pattern.compile("--(?:fair\\s+)?algorithm\\s+\\w");
    private static final Pattern OWN_BEHAVIOR = Pattern.compile("(?m)^[ \\t]*(?:Init|Next|Spec)\\s*==");
    private static final String UNINITIALIZED = "defaultInitValue";
    private static final Pattern UNINITIALIZED_DECLARED = Pattern.compile("CONSTANTS?\\s+" + UNINITIALIZED + "\\s*");
    private static final Pattern LAYOUT =
            Pattern.compile("UNCHANGED(?:<<[^>]*>>|\\w+)|\\b(\\w+)'=\\1(?!\\w)|[()]|/\\\\|\\\\/");

    PlusCal {
        translations = List.copyOf(translations);
        copies = List.copyOf(copies);
        refused = List.copyOf(refused);
        stale = List.copyOf(stale);
        warnings = List.copyOf(warnings);
    }

    /** Looks at all modules of a spec that are files; a JVM is started for each that has an algorithm. */
    static PlusCal in(CheckRequest request) throws IOException, InterruptedException {
        ModuleFiles files = new ModuleFiles(request.spec(), request.libraries());
        OwnBehavior own = new OwnBehavior(files.extended(), request.config());
        Map<String, Path> algorithms = new LinkedHashMap<>(files.reached());
        algorithms.values().removeIf(file -> !hasAlgorithm(file));
        List<Translation> translations = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        List<Problem> stale = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        for (Map.Entry<String, Path> algorithm : algorithms.entrySet()) {
            String module = algorithm.getKey();
            List<String> text = ModuleFiles.text(algorithm.getValue()).lines().toList();
            boolean isTranslated = Translation.beginIn(text) > 0;
            try {
                if (isTranslated || !(hasOwnBehavior(text) || own.isWithoutAlgorithmIn(module))) {
                    Translation translation = Translation.of(module, algorithm.getValue());
                    if (isTranslated) {
                        compare(module, text, translation, stale, warnings);
                    } else {
                        translations.add(translation);
                    }
                }
            } catch (Translation.RefusedException e) {
                refused.add(e.problem());
            }
        }
        boolean rootIsCopied = !translations.isEmpty()
                && translations.stream().noneMatch(one -> one.module().equals(request.moduleName()));
        List<Path> copies = rootIsCopied ? List.of(request.spec()) : List.of();
        return new PlusCal(
                translations,
                assigned(translations, files.extended(), request.config()),
                copies,
                refused,
                stale,
                warnings);
    }

    /**
     * What has no initial value in an algorithm has that of a constant, for which the translator writes an assignment
     * into the configuration; the constant of an instance is not the model's.
     */
    private static String assigned(List<Translation> translations, Map<String, Path> extended, Path config) {
        boolean isDeclared = translations.stream()
                .anyMatch(one -> extended.containsKey(one.module())
                        && one.text().stream().anyMatch(UNINITIALIZED_DECLARED.asMatchPredicate()));
        boolean isAssigned =
                ModelConfig.parse(ModuleFiles.text(config)).constants().containsKey(UNINITIALIZED);
        return isDeclared && !isAssigned ? "\nCONSTANT " + UNINITIALIZED + " = " + UNINITIALIZED + "\n" : "";
    }

    /** An algorithm has a name and stands in a comment of several lines; other comments only speak of algorithms. */
    private static boolean hasAlgorithm(Path file) {
        return ALGORITHM
                .matcher(new ModuleText(ModuleFiles.text(file)).blockComments())
                .find();
    }

    /** Whether there is a reason not to start TLC. */
    boolean isUnusable() {
        return !refused.isEmpty() || !stale.isEmpty();
    }

    /** What a check comes to then. */
    Outcome refusal() {
        return refused.isEmpty() ? Refusal.of(Result.SEMANTIC_ERROR, stale) : Refusal.of(Result.PARSE_ERROR, refused);
    }

    /** An algorithm that is only there to be read: the module says by itself what its behaviors are. */
    private static boolean hasOwnBehavior(List<String> text) {
        return OWN_BEHAVIOR
                .matcher(new ModuleText(String.join("\n", text)).withoutComments())
                .find();
    }

    /**
     * The translator keeps checksums of the algorithm and of the translation. The definitions decide, and the checksums
     * say who changed: translators of different years give the same algorithm different checksums.
     */
    private static void compare(
            String module, List<String> text, Translation translation, List<Problem> stale, List<Problem> warnings) {
        String kept = Translation.checksums(text);
        Map<String, String> old = Translation.definitions(text);
        Map<String, String> now = Translation.definitions(translation.text());
        if (kept.contains("STRING") || now.equals(old)) {
            return;
        }
        List<String> changed = now.keySet().stream()
                .filter(name -> !String.valueOf(now.get(name)).equals(old.get(name)))
                .toList();
        int begin = Translation.beginIn(text);
        boolean sameAlgorithm = algorithm(kept).equals(algorithm(Translation.checksums(translation.text())));
        boolean isStale = kept.contains("chksum") ? !sameAlgorithm : !loose(now).equals(loose(old));
        if (isStale) {
            stale.add(new Problem(
                    "The translation is stale: it is not that of the PlusCal algorithm as it is now"
                            + (changed.isEmpty() ? "" : "; what differs: " + String.join(", ", changed))
                            + ". Translate the algorithm again.",
                    module,
                    begin,
                    1));
        } else {
            warnings.add(new Problem(
                    "The translation is not what the translator makes of the PlusCal algorithm; it has been changed by"
                            + " hand, or another translator made it",
                    module,
                    begin,
                    1));
        }
    }

    /** The checksum of the algorithm; empty if there is none. */
    private static String algorithm(String checksums) {
        return checksums.replaceAll("(?s).*chksum\\(pcal\\)\\s*=\\s*\"(\\w*)\".*|.*", "$1");
    }

    /** Without what old translators and authors write differently: parentheses, bullets, what does not change. */
    private static Map<String, String> loose(Map<String, String> definitions) {
        Map<String, String> loose = new LinkedHashMap<>(definitions);
        loose.replaceAll((name, text) -> LAYOUT.matcher(text).replaceAll(""));
        return loose;
    }

    /** Writes what has been translated into a folder, and has TLC read it there. */
    CheckRequest translated(CheckRequest request, Path folder) throws IOException {
        for (Translation translation : translations) {
            Files.write(folder.resolve(translation.module() + ".tla"), translation.text());
        }
        for (Path copy : copies) {
            Files.copy(copy, folder.resolve(String.valueOf(copy.getFileName())));
        }
        List<Path> libraries = new ArrayList<>(List.of(request.home()));
        libraries.addAll(request.libraries());
        return request.withSpec(folder.resolve(request.moduleName() + ".tla"))
                .withLibraries(libraries)
                .withConfig(assigned.isEmpty() ? request.config() : configured(request.config(), folder));
    }

    /** The configuration as it is, each word in its place, and what is assigned after it. */
    private Path configured(Path config, Path folder) throws IOException {
        Path copy = Files.copy(config, folder.resolve(String.valueOf(config.getFileName())));
        return Files.write(copy, assigned.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }

    /** A place in the files as they are. */
    Location inSource(Location location) {
        Location moved = location;
        for (Translation translation : translations) {
            moved = translation.inSource(moved);
        }
        return moved;
    }

    /** The outcome in terms of the files as they are. */
    Outcome inSource(Outcome outcome) {
        Outcome moved = outcome;
        for (Translation translation : translations) {
            moved = translation.inSource(moved);
        }
        List<Problem> all = new ArrayList<>(warnings);
        all.addAll(moved.warnings());
        return moved.withWarnings(all);
    }
}
