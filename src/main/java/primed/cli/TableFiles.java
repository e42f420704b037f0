package primed.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * A table for people and, beside it, the same for programs.
 *
 * @param markdown the file for people
 */
record TableFiles(Path markdown) {

    /** The file for programs. */
    Path json() {
        String name = String.valueOf(markdown.getFileName()).replaceFirst("\\.md$", "");
        return markdown.resolveSibling(name + ".json");
    }

    /** Writes both, and says so. */
    void write(String text, JsonNode document, Console console) throws IOException {
        Path folder = markdown.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(markdown, text, StandardCharsets.UTF_8);
        Files.writeString(json(), JsonOption.text(document), StandardCharsets.UTF_8);
        console.err().println("Written: " + markdown + ", " + json());
    }
}
