package primed.tlc;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comma between the names of a list in a configuration: TLC takes it for a name that the spec does not define (2229).
 *
 * @param config the configuration
 */
record ListComma(Path config) {
    private static final Pattern COMPLAINT = Pattern.compile("(?m)^The .* , specified in the configuration file$");

    /** The same problem, and if it is about such a comma, that this is so, where it stands. */
    Problem explained(Problem problem) {
        if (!COMPLAINT.matcher(problem.message()).find()) {
            return problem;
        }
        String text = ModuleFiles.bareText(config);
        String name = String.valueOf(config.getFileName());
        int sets = 0;
        for (Matcher token = ModelConfig.TOKEN.matcher(text); token.find(); ) {
            if (token.group().equals(",") && sets == 0) {
                String message = "Names in a configuration stand without commas between them: " + problem.message();
                return Problem.inText(message, name, text, token.start());
            }
            sets += token.group().equals("{") ? 1 : token.group().equals("}") ? -1 : 0;
        }
        return problem;
    }
}
