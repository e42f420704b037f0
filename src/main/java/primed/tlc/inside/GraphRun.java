package primed.tlc.inside;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import tlc2.TLC;
import tlc2.output.EC;
import tlc2.util.IStateWriter;
import util.FileUtil;
import util.SimpleFilenameToStream;

/**
 * A run of TLC that writes the whole state graph to a file while it searches.
 *
 * <p>TLC has a hook for this, the writer behind its option {@code -dump}, but no way to say which writer. The field is
 * set from outside; its name is the same in 2.18 and in the releases of 2026.
 */
final class GraphRun {
    private static final String FIELD = "stateWriter";

    private GraphRun() {}

    /**
     * Runs TLC as its own main method does, and ends the JVM.
     *
     * @throws Exception what TLC throws, and what keeps the file from being written
     */
    static void run(Path file, String... args) throws Exception {
        TLC tlc = new TLC();
        if (!tlc.handleParameters(args)) {
            System.exit(1);
        }
        String folder = FileUtil.parseDirname(tlc.getMainFile());
        tlc.setResolver(folder.isEmpty() ? new SimpleFilenameToStream() : new SimpleFilenameToStream(folder));
        int error;
        try (GraphStream stream = new GraphStream(file)) {
            install(tlc, stream);
            error = tlc.process();
        }
        System.exit(EC.ExitStatus.errorConstantToExitStatus(error));
    }

    private static void install(TLC tlc, GraphStream stream) throws ReflectiveOperationException {
        Class<?>[] types = {IStateWriter.class};
        Object writer = Proxy.newProxyInstance(GraphRun.class.getClassLoader(), types, new GraphWriter(stream));
        Field field = TLC.class.getDeclaredField(FIELD);
        field.setAccessible(true);
        field.set(tlc, writer);
    }
}
