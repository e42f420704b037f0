package primed.sockmap.strength;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import primed.graph.Walk;

/** The folder of state graphs and generated walks that the suites are made of. */
record StrengthFolder(Path path) {

    /** The folder in the build's. */
    static StrengthFolder ofBuild() {
        return new StrengthFolder(Path.of("target", "strength"));
    }

    /** The models that are there. */
    List<String> models() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graph"))
                    .map(name -> name.substring(0, name.length() - ".graph".length()))
                    .sorted()
                    .toList();
        }
    }

    Path graph(String model) {
        return path.resolve(model + ".graph");
    }

    /** What a model's files were made from. */
    Path origin(String model) {
        return path.resolve(model + ".origin");
    }

    Path walkFile(String model, Generator generator) {
        return path.resolve(model + "." + generator.name().toLowerCase(Locale.ROOT));
    }

    List<Walk> walks(String model, Generator generator) throws IOException {
        return WalkFile.read(walkFile(model, generator));
    }
}
