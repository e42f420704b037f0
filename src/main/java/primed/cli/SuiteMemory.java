package primed.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import primed.graph.CoverOptions;
import primed.graph.StateGraph;
import primed.graph.Walk;
import primed.graph.WalkFinder;
import primed.trace.itf.ItfException;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a folder remembers of the suite that was made in it.
 *
 * @param folder the suite's folder
 * @param index its index; an empty object if there is none, or if it is of a suite of another kind
 * @param inputs a hash over the modules beside the spec, the configuration, and what was asked for
 */
record SuiteMemory(Path folder, JsonNode index, String inputs) {

    static SuiteMemory of(Path folder, Path spec, Path config, CoverOptions options) throws IOException {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        JsonNode index = new SuiteFolder(folder)
                .index()
                .filter(found -> isSame(found, options))
                .orElse(nothing);
        return new SuiteMemory(folder, index, hash(spec, config, options));
    }

    /** Whether the suite is what is asked for now. */
    private static boolean isSame(JsonNode index, CoverOptions options) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        SuiteJson.asked(asked, options);
        return Stream.of("cover", "percent", "maxLength", "resetCost")
                .allMatch(field ->
                        index.path(field).asString("").equals(asked.path(field).asString("")));
    }

    /** True if the suite was made from the same inputs and all of its traces are there. */
    boolean isUpToDate() {
        return index.path(SuiteFolder.INPUTS).asString("").equals(inputs)
                && files().stream().allMatch(Files::exists);
    }

    /** How many tests it had. */
    int tests() {
        return files().size();
    }

    /** Those tests that are behaviors of the spec as it is now. */
    List<Walk> kept(StateGraph graph) {
        if (files().isEmpty()) {
            return List.of();
        }
        WalkFinder finder = new WalkFinder(graph);
        List<Walk> kept = new ArrayList<>();
        for (Path file : files()) {
            find(finder, file).ifPresent(kept::add);
        }
        return kept;
    }

    private static Optional<Walk> find(WalkFinder finder, Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return finder.find(ItfReader.read(file).behavior());
        } catch (ItfException e) {
            return Optional.empty(); // whatever it is now, it is no test of this suite
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (JsonNode trace : index.path("traces")) {
            files.add(folder.resolve(trace.path("file").asString("")));
        }
        return files;
    }

    private static String hash(Path spec, Path config, CoverOptions options) throws IOException {
        MessageDigest digest = sha256();
        Path home = spec.toAbsolutePath().getParent();
        try (Stream<Path> modules = Files.list(home == null ? Path.of("/") : home)) {
            for (Path module : modules.filter(file -> file.toString().endsWith(".tla"))
                    .sorted()
                    .toList()) {
                add(digest, String.valueOf(module.getFileName()));
                add(digest, Files.readString(module));
            }
        }
        add(digest, String.valueOf(spec.getFileName()));
        add(digest, Files.readString(config));
        add(digest, options.toString());
        add(digest, Version.number());
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** Each text with an end that no text has. */
    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0xFF);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
