package primed.tlc;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM that runs one model after another, in classes of TLC that are made as new before each. It saves the start of a
 * JVM, the loading of TLC's classes, and their compilation.
 */
final class WarmJvm implements AutoCloseable {
    private static final String MAIN = "primed.tlc.inside.Server";
    /**
     * What a model leaves behind is little, but not nothing: a thread of a pool for each violated temporal property.
     */
    private static final int MOST_MODELS = 100;

    private final ScratchFolder folder;
    private final ChildProcess child;
    private final DataOutputStream requests;
    private final DataInputStream output;
    private int models;

    private WarmJvm(ScratchFolder folder, ChildProcess child) {
        this.folder = folder;
        this.child = child;
        this.requests =
                new DataOutputStream(new BufferedOutputStream(child.process().getOutputStream()));
        this.output =
                new DataInputStream(new BufferedInputStream(child.process().getInputStream()));
    }

    static WarmJvm start(Installation installation, List<String> options, Path parent) throws IOException {
        ScratchFolder folder = ScratchFolder.createIn(parent, "primed-tlc-");
        try {
            return new WarmJvm(folder, folder.whileItLasts(root -> launch(installation, options, root, folder)));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static ChildProcess launch(Installation installation, List<String> options, Path root, ScratchFolder folder)
            throws IOException {
        Path classes = root.resolve("classes");
        Path temporary = Files.createDirectories(root.resolve("tmp"));
        Installation.copyInside(classes);
        List<String> words = new ArrayList<>(JvmOptions.of(root, temporary));
        words.add("-XX:+DisplayVMOutputToStderr"); // standard output is not for warnings
        words.addAll(options);
        words.addAll(List.of("-cp", classes + File.pathSeparator + Installation.rewriter(), MAIN, root.toString()));
        words.addAll(List.of(installation.location().toString(), classes.toString()));
        ProcessBuilder command = new ProcessBuilder(words)
                .directory(root.toFile())
                .redirectError(root.resolve("stderr.txt").toFile());
        return ChildProcess.start(command, folder);
    }

    /** The folder that is deleted together with the JVM; those of its runs are made in it. */
    Path folder() {
        return folder.path();
    }

    ChildProcess child() {
        return child;
    }

    /**
     * Has a model run, and gives what it prints.
     *
     * @throws IOException if the JVM cannot be told to: it has died, or a path is longer than a request can tell
     */
    FramedOutput run(CommandLine command, Path standardError) throws IOException {
        models++;
        requests.writeUTF(standardError.toString());
        Map<String, String> properties = command.properties();
        requests.writeInt(properties.size());
        for (Map.Entry<String, String> property : properties.entrySet()) {
            requests.writeUTF(property.getKey());
            requests.writeUTF(property.getValue());
        }
        List<String> arguments = command.arguments();
        requests.writeInt(arguments.size());
        for (String argument : arguments) {
            requests.writeUTF(argument);
        }
        requests.flush();
        return new FramedOutput(output);
    }

    /** Whether it may run another model after one that ended in this way. */
    boolean isGoodAfter(FramedOutput.Ending ending) {
        return ending.reusable() && models < MOST_MODELS && isAlive();
    }

    boolean isAlive() {
        return child.process().isAlive();
    }

    @Override
    public void close() {
        child.close();
        try {
            folder.close();
        } catch (IOException e) {
            // The verdicts are worth having; what is left is the system's to sweep.
        }
    }
}
