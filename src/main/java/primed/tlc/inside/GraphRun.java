package primed.tlc.inside;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import tlc2.TLC;
import tlc2.output.EC;
import tlc2.util.IStateWriter;

/**
 * A run of TLC that writes the whole state graph to a file while it searches.
 *
 * <p>TLC has a hook for this, the writer behind its option {@code -dump}, but no way to say which writer. The field is
 * set from outside; its name is the same in 2.18 and in the releases of 2026.
 */
final class GraphRun {
    /** The system property that names the file to write; without it, there is nothing to write. */
    static final String FILE = "primed.graph";

    private static final String FIELD = "stateWriter";
    private static final int USAGE = 1;

    private GraphRun() {}

    /**
     * Runs TLC as its own main method does, except that its end does not end the JVM.
     *
     * @return the exit code that TLC's main method ends with
     * @throws ReflectiveOperationException if this TLC has another field
     * @throws IOException if the file cannot be written
     */
    static int run(Path file, String... args) throws ReflectiveOperationException, IOException {
        TLC tlc = new TLC();
        if (!tlc.handleParameters(args)) {
            return USAGE;
        }
        tlc.setResolver(new Resolver());
        try (GraphStream stream = new GraphStream(file)) {
            install(tlc, stream);
            return EC.ExitStatus.errorConstantToExitStatus(tlc.process());
        }
    }

    private static void install(TLC tlc, GraphStream stream) throws ReflectiveOperationException {
        Class<?>[] types = {IStateWriter.class};
        Object writer = Proxy.newProxyInstance(GraphRun.class.getClassLoader(), types, new GraphWriter(stream));
        Field field = TLC.class.getDeclaredField(FIELD);
        field.setAccessible(true);
        field.set(tlc, writer);
    }
}
