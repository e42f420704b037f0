package primed.tlc;

import org.jspecify.annotations.Nullable;

/**
 * A run of TLC made elsewhere, as its output tells it.
 *
 * @param module the name of the spec's root module, or null if the output does not tell it
 * @param outcome what the run came to
 */
public record RecordedRun(@Nullable String module, Outcome outcome) {}
