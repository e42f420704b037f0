package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.tlc.ModelConfig;
import primed.trace.Provenance;

/**
 * What a suite is made of.
 *
 * @param file a spec; or its state graph as a dot file, which needs no configuration
 * @param config the spec's configuration; of a dot file null
 */
record SuiteSource(Path file, @Nullable Path config) {

    /**
     * What was asked for.
     *
     * @param config the configuration that was named, or null
     */
    static SuiteSource of(Path file, @Nullable Path config, TlcOptions tlc) {
        if (!file.toString().endsWith(".tla") && !isDot(file)) {
            throw new UnusableException("What is " + file
                    + "? Give a spec, a file whose name ends in .tla, or a state graph, one that ends in .dot.");
        }
        if (!Files.exists(file)) {
            throw new UnusableException("There is no file " + file + ".");
        }
        if (isDot(file) && (config != null || !tlc.files().isEmpty())) {
            throw new UnusableException(
                    file + " is a state graph already; --config, --lib and --tla2tools have nothing to do.");
        }
        return new SuiteSource(file, isDot(file) ? null : configuration(file, config));
    }

    private static Path configuration(Path spec, @Nullable Path named) {
        Path config = named == null
                ? spec.resolveSibling(String.valueOf(spec.getFileName()).replaceFirst("tla$", "cfg"))
                : named;
        if (!Files.exists(config)) {
            throw new UnusableException("There is no configuration " + config + " for " + spec
                    + ". Write one, or name another by --config.");
        }
        return config;
    }

    private static boolean isDot(Path file) {
        return file.toString().endsWith(".dot");
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** The name of the configuration, or null. */
    @Nullable
    String configName() {
        return config == null ? null : String.valueOf(config.getFileName());
    }

    /** All files whose change may change the suite. */
    SuiteInputs inputs(TlcOptions tlc) throws IOException {
        return config == null ? SuiteInputs.ofDot(file) : SuiteInputs.ofSpec(file, config, tlc);
    }

    /** What the tests say of where they come from. */
    Provenance provenance() throws IOException {
        return new Provenance(
                name(),
                configName(),
                null,
                null,
                null,
                config == null ? Map.of() : ModelConfig.read(config).constants());
    }
}
