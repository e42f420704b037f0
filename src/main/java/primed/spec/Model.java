package primed.spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import primed.tlc.CheckRequest;
import primed.tlc.CheckRequest.Length;
import primed.tlc.Mode;
import tools.jackson.databind.JsonNode;

/**
 * A model of a manifest.
 *
 * @param specPath the root module as the manifest writes it
 * @param configPath the configuration as the manifest writes it
 * @param spec the file of the root module
 * @param config the file of the configuration
 * @param mode how TLC searches, or null if the model is not for TLC, as {@code symbolic} ones are
 * @param workers the number of threads, or {@link CheckRequest#AUTO}
 * @param runtime how long it takes, or null if not known
 * @param expectation what checking it should come to
 * @param why what the model is there for, or null
 * @param trace the committed trace that it should give, as the manifest writes it, or null
 * @param others the fields of the entry that Primed does not know, in order
 */
public record Model(
        String specPath,
        String configPath,
        Path spec,
        Path config,
        @Nullable Mode mode,
        int workers,
        @Nullable Duration runtime,
        Expectation expectation,
        @Nullable String why,
        @Nullable String trace,
        Map<String, JsonNode> others) {
    private static final Duration SHORT = Duration.ofSeconds(5);

    public Model {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * What TLC is to be asked.
     *
     * @throws IllegalStateException if the model is not for TLC
     */
    public CheckRequest request() {
        if (mode == null) {
            throw new IllegalStateException(configPath + " is not a model for TLC");
        }
        return CheckRequest.of(spec, config).withMode(mode).withWorkers(workers).withLength(length());
    }

    /** Of the files alone: what the JVM would make of all the fields takes it longer than to read a manifest. */
    @Override
    public int hashCode() {
        return 31 * specPath.hashCode() + configPath.hashCode();
    }

    private Length length() {
        if (runtime == null) {
            return Length.UNKNOWN;
        }
        return runtime.compareTo(SHORT) <= 0 ? Length.SHORT : Length.LONG;
    }
}
