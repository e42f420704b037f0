package primed.tlc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a model's behaviors are all written in TLA+. An algorithm in a module of the spec is only a picture of them
 * then, and its translation would define Init and Next a second time.
 *
 * @param modules the root module and those that it extends
 * @param config the model's configuration
 */
record OwnBehavior(Map<String, Path> modules, Path config) {
    private static final Pattern BEHAVIOR = Pattern.compile("\\b(?:SPECIFICATION|INIT|NEXT)\\s+(\\w+)");
    private static final Pattern VARIABLES = Pattern.compile("\\bVARIABLES?\\b");
    /** What every translation defines. */
    private static final List<String> TRANSLATED = List.of("Init", "Next", "Spec");

    /**
     * Whether the modules themselves declare variables and define what the configuration names, and nothing of that
     * needs what the translation of an algorithm in one of them would define.
     */
    boolean isWithoutAlgorithmIn(String module) {
        String text = ModuleFiles.bareText(config);
        List<String> names = new ArrayList<>(
                BEHAVIOR.matcher(text).results().map(named -> named.group(1)).toList());
        if (names.isEmpty() || !modules.containsKey(module) || !declaresVariables()) {
            return false;
        }
        ModelConfig model = ModelConfig.parse(text);
        names.addAll(model.invariants());
        names.addAll(model.properties());
        Mentions mentions = Mentions.in(modules);
        List<String> undefined =
                TRANSLATED.stream().filter(name -> !mentions.define(name)).toList();
        return names.stream()
                .allMatch(name -> mentions.define(name)
                        && undefined.stream().noneMatch(translated -> mentions.lead(name, translated)));
    }

    private boolean declaresVariables() {
        return modules.values().stream()
                .map(file -> ModuleFiles.bareText(file))
                .anyMatch(text -> VARIABLES.matcher(text).find());
    }
}
