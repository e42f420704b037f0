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
        return new GraphKey(model.spec(), GraphConfig.read(model.config()).bare());
    }
}
