package primed.spec;

import java.nio.file.Path;
import java.util.List;

/**
 * A list of models and what is expected of each.
 *
 * @param file where it was read from
 * @param models the models of all its modules, in order
 */
public record Manifest(Path file, List<Model> models) {
    public Manifest {
        models = List.copyOf(models);
    }

    /**
     * Reads a manifest. The files that it names are looked up from its own folder, then from each folder above.
     *
     * @throws ManifestException if there is no such file, if it is no manifest, or if a file that it names is nowhere
     */
    public static Manifest read(Path file) {
        return new Manifest(file, new ManifestReader(file).models());
    }
}
