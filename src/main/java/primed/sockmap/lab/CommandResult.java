package primed.sockmap.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a command of Primed ended in the guest.
 *
 * @param arguments the command
 * @param exit its exit code
 * @param text what it printed for people
 * @param json its result for programs, or null if it wrote none
 */
public record CommandResult(
        List<String> arguments,
        int exit,
        String text,
        @Nullable JsonNode json) {
    public CommandResult {
        arguments = List.copyOf(arguments);
    }
}
