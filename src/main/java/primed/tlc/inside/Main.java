package primed.tlc.inside;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Starts TLC as its own main class does, after seeing to it that TLC ends with us and tells its actions' parameters.
 */
public final class Main {
    /** The system property that names the file to write the state graph to. */
    private static final String GRAPH = "primed.graph";

    private Main() {}

    /**
     * Runs TLC; like TLC's own main method it ends the JVM.
     *
     * @param args the run's private folder, the file to write parameters to, and then TLC's own arguments
     * @throws Exception what TLC throws
     */
    public static void main(String[] args) throws Exception {
        ParentWatch.start(Path.of(args[0]));
        try {
            TraceRecorder.install(Path.of(args[1]));
        } catch (LinkageError e) {
            // A newer TLC: it has no such recorder, and prints the parameters by itself.
        }
        String[] options = Arrays.copyOfRange(args, 2, args.length);
        String graph = System.getProperty(GRAPH);
        if (graph == null) {
            tlc2.TLC.main(options);
        } else {
            GraphRun.run(Path.of(graph), options);
        }
    }
}
