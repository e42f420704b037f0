package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import primed.spec.Model;
import primed.tlc.GraphConfig;

/**
 * What tells the state graphs of models apart: models that are only asked about different properties have the same.
 *
 * @param spec the root module
 * @param config what the configuration says of the graph, without comments and blanks
 */
record GraphKey(Path spec, String config) {

    static GraphKey of(Model model) throws IOException {
        String text = GraphConfig.read(model.config()).text().replaceAll("\\\\\\*.*", "");
        return new GraphKey(model.spec(), text.strip().replaceAll("\\s+", " "));
    }
}
