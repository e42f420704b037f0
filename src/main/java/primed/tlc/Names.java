package primed.tlc;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a spec mean by the rules of TLA+, read without a parser: a name is defined by the root module, by
 * one that it extends, or by one that it instantiates without a name; {@code I!Name} by the module that is I.
 *
 * @param files the modules of the spec
 */
record Names(ModuleFiles files) {
    private static final String ARGUMENTS = "\\s*+(?:\\((?:[^()]|\\([^()]*\\))*+\\)|\\[[^]]*])?\\s*+==(?!=)";
    private static final Pattern DEFINITION = definitionOf("\\w+");
    private static final Pattern EXTENDS = Pattern.compile("\\bEXTENDS\\s+(\\w+(?:\\s*,\\s*\\w+)*)");
    private static final Pattern INSTANCE = Pattern.compile("(==\\s*)?(\\bLOCAL\\s+)?\\bINSTANCE\\s+(\\w+)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /**
     * A definition.
     *
     * @param module the file that it stands in, without {@code .tla}
     * @param text what the file says, without comments
     * @param begin where its name is
     * @param end where the next definition begins, or the module ends
     */
    record Definition(String module, String text, int begin, int end) {
        /** All of it, from its name on. */
        String body() {
            return text.substring(begin, end);
        }
    }

    /** A definition, and the module that it is in. */
    private record Found(ModuleUnits module, MatchResult beginning) {
        Definition definition() {
            Matcher next = DEFINITION.matcher(module.units());
            int end = next.find(beginning.end()) ? next.start() : module.end();
            return new Definition(module.file(), module.text(), beginning.start(2), end);
        }

        /** The module that the definition is an instance of, or null. */
        @Nullable
        String instantiated() {
            Matcher instance = INSTANCE.matcher(module.units()).region(beginning.end(), module.end());
            boolean isNext = instance.find()
                    && module.units()
                            .substring(beginning.end(), instance.start())
                            .isBlank();
            return isNext ? instance.group(3) : null;
        }
    }

    /** Where a name is defined; empty for what no module of the spec's files defines. */
    Optional<Definition> definition(String name) {
        return module(ModuleFiles.nameOf(files.spec()), files.spec())
                .flatMap(module -> found(name, module, true, new HashSet<>()))
                .map(Found::definition);
    }

    /** LOCAL definitions are seen in their own module only. */
    private Optional<Found> found(String name, ModuleUnits module, boolean isOwn, Set<ModuleUnits> seen) {
        int mark = name.indexOf('!');
        if (mark >= 0) {
            return found(name.substring(0, mark), module, isOwn, seen)
                    .flatMap(instance -> Optional.ofNullable(instance.instantiated())
                            .flatMap(inner -> module(inner, instance.module())))
                    .flatMap(inner -> found(name.substring(mark + 1), inner, false, new HashSet<>()));
        }
        if (!seen.add(module)) {
            return Optional.empty();
        }
        return definitionOf(Pattern.quote(name))
                .matcher(module.units())
                .results()
                .filter(definition -> isOwn || definition.group(1) == null)
                .map(definition -> new Found(module, definition))
                .findFirst()
                .or(() -> included(module, isOwn)
                        .flatMap(included -> module(included, module).stream())
                        .flatMap(included -> found(name, included, false, seen).stream())
                        .findFirst());
    }

    /** The names of the modules whose definitions a module has without a name before them. */
    private static Stream<String> included(ModuleUnits module, boolean isOwn) {
        Stream<String> extended =
                EXTENDS.matcher(module.units()).results().flatMap(modules -> COMMA.splitAsStream(modules.group(1)));
        Stream<String> instantiated = INSTANCE.matcher(module.units())
                .results()
                .filter(instance -> instance.group(1) == null && (isOwn || instance.group(2) == null))
                .map(instance -> instance.group(3));
        return Stream.concat(extended, instantiated);
    }

    /** A module that another one names: one inside that, or in a file. */
    private Optional<ModuleUnits> module(String name, ModuleUnits from) {
        return Optional.ofNullable(from.inner().get(name))
                .or(() -> files.find(name).flatMap(file -> module(name, file)));
    }

    private static Optional<ModuleUnits> module(String name, Path file) {
        return ModuleUnits.in(name, ModuleFiles.text(file));
    }

    private static Pattern definitionOf(String name) {
        return Pattern.compile("(?<![\\w!])(LOCAL\\s+)?(" + name + ")" + ARGUMENTS);
    }
}
