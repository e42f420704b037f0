package primed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primed.init.PomFragment;
import primed.init.SpecShape;
import primed.init.StarterModel;
import primed.init.TestClass;
import primed.tlc.ModelConfig;
import primed.tlc.OutlineException;
import primed.tlc.Outliner;
import primed.tlc.RandomWalks;
import primed.tlc.SpecOutline;
import primed.trace.Behavior;
import primed.trace.Location;
import primed.trace.Provenance;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a ready conformance test for a spec. */
@Command(
        name = "init",
        description = "Write a ready conformance test class for a spec, and say what the pom needs.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final int WALKS = 50;
    private static final int DEPTH = 30;

    private final Console system;

    @Parameters(paramLabel = "SPEC.tla", description = "The root module.")
    private Path spec = Path.of("");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "A model of the spec; its values give the types, and it is simulated by the test. Without this,"
                            + " the .cfg of the same name beside the spec; if there is none, one to fill in is written.")
    private @Nullable Path config;

    @Option(
            names = "--style",
            paramLabel = "class|interface",
            description = "A method for each action, or a sealed interface of actions with an exhaustive switch.")
    private Style style = Style.CLASS;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The package of the test class; without this, none.")
    private String packageName = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The source folder to write to; src/test/java by default.")
    private Path out = Path.of("src", "test", "java");

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    @Mixin
    private JsonOption json = new JsonOption();

    /** How the actions are told apart. */
    enum Style {
        CLASS,
        INTERFACE
    }

    InitCommand(Console system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = json.forPeople(system);
        if (!Files.isRegularFile(spec) || !spec.toString().endsWith(".tla")) {
            throw new UnusableException("There is no spec " + spec + ". Give the root module's file, NAME.tla.");
        }
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw new UnusableException("--package " + packageName + " is not the name of a package in Java.");
        }
        Path model = model();
        SpecOutline outline = outline(model);
        if (outline.actions().isEmpty()) {
            throw new UnusableException(
                    spec + " has no actions: neither Spec nor Next is defined. A model names another"
                            + " specification: --config FILE.");
        }
        List<Path> written = new ArrayList<>();
        if (model == null) {
            Files.writeString(beside(), StarterModel.of(outline), StandardOpenOption.CREATE_NEW);
            written.add(beside());
        }
        boolean isReady = model != null || outline.constants().isEmpty();
        Path named = model == null ? beside() : model;
        for (Map.Entry<Path, String> source :
                sources(named, shape(outline, isReady ? named : null)).entrySet()) {
            write(source.getKey(), source.getValue());
            written.add(source.getKey());
        }
        written.forEach(file -> console.out().println("wrote " + file));
        tellUnnamed(outline, console);
        if (!isReady) {
            console.out()
                    .println("All types are Value, and the test has no behaviors to follow, until " + named
                            + " gives each" + " constant a value: fill it in, and run this again with --force.");
        }
        console.out().println("The pom needs:");
        console.out().println(pom().text());
        json.write(document(written), system);
        return ExitCode.AS_EXPECTED.code();
    }

    private Path beside() {
        return spec.resolveSibling(module() + ".cfg");
    }

    private String module() {
        return String.valueOf(spec.getFileName()).replaceFirst("\\.tla$", "");
    }

    private @Nullable Path model() {
        if (config == null) {
            return Files.exists(beside()) ? beside() : null;
        }
        if (!Files.exists(config)) {
            throw new UnusableException("There is no configuration " + config + ".");
        }
        return config;
    }

    private SpecOutline outline(@Nullable Path model) throws IOException, InterruptedException {
        try {
            return Outliner.read(spec, model);
        } catch (OutlineException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    private SpecShape shape(SpecOutline outline, @Nullable Path model) throws IOException, InterruptedException {
        try {
            if (model == null) {
                return SpecShape.of(outline, List.of(), List.of());
            }
            List<Behavior> walks = RandomWalks.of(spec, model, WALKS, DEPTH, 1);
            Map<String, String> constants = ModelConfig.read(model).constants();
            Provenance provenance = new Provenance(null, null, null, null, null, constants);
            return SpecShape.of(outline, walks, provenance.constantValues());
        } catch (OutlineException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    /** A method for {@code Next} can do nothing sensible. */
    private static void tellUnnamed(SpecOutline outline, Console console) {
        for (Location place : outline.unnamed()) {
            console.out()
                    .println(console.bad("note: ") + "the steps of " + place + " have no name but " + outline.next()
                            + ". Put them into a definition of their own, as in Step(x) == ..., let " + outline.next()
                            + " say \\E x \\in S : Step(x), and run this again with --force.");
        }
    }

    private Map<Path, String> sources(Path model, SpecShape shape) {
        List<String> arguments = new ArrayList<>(List.of("spec = " + quoted(spec)));
        arguments.add("config = " + quoted(model));
        arguments.add("simulate = 20");
        String remark = Stream.of(spec, model).map(InitCommand::known).anyMatch(Path::isAbsolute)
                ? "The paths are those of this machine; relative ones are found everywhere."
                : "";
        TestClass test =
                new TestClass(packageName, module() + "Test", String.join(", ", arguments), module(), shape, remark);
        Path folder = out.resolve(packageName.replace('.', '/'));
        Map<Path, String> sources = new LinkedHashMap<>();
        if (style == Style.INTERFACE) {
            sources.put(folder.resolve(test.actionsName() + ".java"), test.actions());
            sources.put(folder.resolve(test.name() + ".java"), test.withSwitch());
        } else {
            sources.put(folder.resolve(test.name() + ".java"), test.withMethods());
        }
        return sources;
    }

    private static String quoted(Path path) {
        return "\"" + known(path).toString().replace('\\', '/') + "\"";
    }

    /** Relative to where we are, if it is below. */
    private static Path known(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path plain = path.normalize();
        return plain.isAbsolute() && plain.startsWith(here) ? here.relativize(plain) : plain;
    }

    private void write(Path file, String source) throws IOException {
        if (Files.exists(file) && !force) {
            throw new UnusableException(file + " is there already. --force replaces it.");
        }
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, source);
    }

    private static PomFragment pom() {
        return new PomFragment(Version.number().equals("development") ? "0.1.0-SNAPSHOT" : Version.number());
    }

    private static ObjectNode document(List<Path> written) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("tool", "primed");
        document.put("version", Version.number());
        var files = document.putArray("files");
        written.forEach(file -> files.add(file.toString()));
        document.put("pom", pom().text());
        return document;
    }
}
