package primed.junit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that a test class names.
 *
 * @param spec the root module, or null if none is named
 * @param config the configuration, or null if none is named
 */
public record SpecFiles(@Nullable Path spec, @Nullable Path config) {}
