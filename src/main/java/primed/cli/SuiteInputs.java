package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import primed.graph.CoverOptions;

/**
 * The files that a suite is made from.
 *
 * @param source the spec, or a dot file
 * @param files all whose change may change the suite: modules, configuration, libraries, TLC
 */
record SuiteInputs(Path source, List<Path> files) {
    SuiteInputs {
        files = List.copyOf(files);
    }

    /** Those of a spec: the modules beside it may be its own. */
    static SuiteInputs ofSpec(Path spec, Path config, TlcOptions tlc) throws IOException {
        Path home = spec.toAbsolutePath().getParent();
        List<Path> files = new ArrayList<>(modulesIn(home == null ? Path.of("/") : home));
        files.add(config);
        for (Path other : tlc.files()) {
            files.addAll(Files.isDirectory(other) ? modulesIn(other) : List.of(other));
        }
        return new SuiteInputs(spec, files);
    }

    static SuiteInputs ofDot(Path file) {
        return new SuiteInputs(file, List.of(file));
    }

    private static List<Path> modulesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tla"))
                    .sorted()
                    .toList();
        }
    }

    /** A hash over the files and what was asked for. */
    String hash(CoverOptions options) throws IOException {
        Digest digest = new Digest();
        for (Path file : files) {
            digest.add(String.valueOf(file.getFileName())).add(Files.readAllBytes(file));
        }
        return digest.add(String.valueOf(source.getFileName()))
                .add(options.toString())
                .add(Version.number())
                .words();
    }
}
