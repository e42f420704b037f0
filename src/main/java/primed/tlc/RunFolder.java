package primed.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The private files of one run of TLC, deleted when it is closed.
 *
 * <p>TLC 2.18 unpacks its standard modules into the temporary folder that all JVMs share, and names its working folder
 * by the second: two runs at once would read each other's half-written files.
 */
record RunFolder(ScratchFolder scratch) implements AutoCloseable {

    static RunFolder createIn(Path parent) throws IOException {
        return new RunFolder(ScratchFolder.createIn(parent, "primed-tlc-"));
    }

    /** Makes what TLC wants to find. */
    void furnish() throws IOException {
        Files.createDirectories(temporary());
        Files.createDirectories(states());
        Files.createDirectories(libraries());
        Files.createDirectories(home().resolve(".tlaplus"));
        Files.writeString(home().resolve(".tlaplus").resolve("esc.txt"), "NO_STATISTICS\n");
    }

    Path root() {
        return scratch.path();
    }

    Path temporary() {
        return root().resolve("tmp");
    }

    Path states() {
        return root().resolve("states");
    }

    /** The home that TLC sees: newer ones look up there whether they may report statistics over the network. */
    Path home() {
        return root().resolve("home");
    }

    /** The classes of ours that run in TLC's JVM. */
    Path classes() {
        return root().resolve("classes");
    }

    /** Unpacks the modules of those libraries that are jars. */
    void unpack(List<Path> given) throws IOException {
        for (Path library : given) {
            if (Files.isRegularFile(library)) {
                new LibraryJar(library).unpackInto(libraries());
            }
        }
    }

    /** Modules unpacked from libraries. */
    Path libraries() {
        return root().resolve("lib");
    }

    /** Where TLC finds the modules of libraries: in those that are folders, and in what was unpacked of the others. */
    List<Path> moduleFolders(List<Path> given) {
        return Stream.concat(given.stream().filter(Files::isDirectory), Stream.of(libraries()))
                .toList();
    }

    Path userOutput() {
        return root().resolve("user.txt");
    }

    /** Where what a class of our own prints goes. */
    Path printed() {
        return root().resolve("printed.txt");
    }

    Path standardError() {
        return root().resolve("stderr.txt");
    }

    /** Where the parameters of the trace's actions are written. */
    Path parameters() {
        return root().resolve("parameters.txt");
    }

    /** Where the steps of each action are counted. */
    Path counts() {
        return root().resolve("counts.txt");
    }

    /** Where the exit code is told before the JVM has ended. */
    Path exit() {
        return root().resolve("exit.txt");
    }

    @Override
    public void close() {
        try {
            scratch.close();
        } catch (IOException e) {
            // The outcome is worth having; what is left is the system's to sweep.
        }
    }
}
