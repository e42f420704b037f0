package primed.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import primed.guide.Page.Block;

/**
 * Somebody who follows a guide in a folder.
 *
 * @param project the folder
 * @param shell runs the commands
 */
record Walkthrough(Path project, Shell shell) {

    /** Runs a command in the project's folder. */
    interface Shell {
        /** What the command prints. */
        String run(String command) throws Exception;
    }

    /** Follows the guide to its end; returns what was done. */
    List<String> follow(Page page) throws Exception {
        List<String> done = new ArrayList<>();
        String printed = "";
        for (Block block : page.blocks()) {
            String file = block.file();
            if (file != null) {
                Path path = project.resolve(file);
                Files.createDirectories(path.getParent());
                Files.writeString(path, block.text());
                done.add("write " + file);
            } else if (block.language().equals("sh")) {
                printed = shell.run(block.text().strip());
                done.add(block.text().strip());
            } else if (block.language().equals("text")) {
                assertThat(printed).contains(block.text().strip());
                done.add("compare");
            }
        }
        return done;
    }
}
