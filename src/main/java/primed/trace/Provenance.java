package primed.trace;

import org.jspecify.annotations.Nullable;

/**
 * Where a trace comes from.
 *
 * @param spec the file name of the root module, for example {@code Jugs.tla}, or null if not known
 * @param config the file name of the model's configuration, or null if not known
 * @param result how the model checker's run ended, in the words of the command line's contract (for example
 *     {@code safety failure}), or null if not known
 * @param property the violated property, or null where there is none
 * @param description one line that says what happens, or null
 */
public record Provenance(
        @Nullable String spec,
        @Nullable String config,
        @Nullable String result,
        @Nullable String property,
        @Nullable String description) {}
