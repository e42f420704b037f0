package primed.tlc.inside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs TLC once, after seeing to it that TLC ends with us, tells its actions' parameters and counts their steps, and
 * writes the state graph where it is asked for.
 */
public final class Main {
    /** Where TLC's own arguments begin. */
    private static final int OWN = 3;

    private static final int FAILED = 255;

    private Main() {}

    /**
     * Runs TLC; like TLC's own main method it ends the JVM.
     *
     * @param args the run's private folder, the files to write parameters and counts to, and then TLC's own arguments
     * @throws Exception what TLC throws
     */
    public static void main(String[] args) throws Exception {
        ParentWatch.start(Path.of(args[0]));
        Thread.currentThread().setUncaughtExceptionHandler(Main::end);
        if (Boolean.getBoolean(MessageWatch.WANTED)) {
            MessageWatch.start();
        }
        nameRootModule(args);
        String[] options = Arrays.copyOfRange(args, OWN, args.length);
        int exit;
        try {
            exit = Session.run(Arrays.copyOfRange(args, 1, args.length));
        } catch (LinkageError e) {
            // A TLC that looks different inside: it has to do without us, and prints parameters by itself.
            String graph = System.getProperty(GraphRun.FILE);
            if (graph == null) {
                tlc2.TLC.main(options);
                return;
            }
            exit = GraphRun.run(Path.of(graph), options);
        }
        Exit.with(exit);
    }

    /** TLC's set of fingerprints leaves a thread behind (of RMI) that would keep this JVM for ever. */
    private static void end(Thread thread, Throwable failure) {
        failure.printStackTrace(System.err);
        Runtime.getRuntime().halt(FAILED);
    }

    private static void nameRootModule(String... words) throws IOException {
        Path file = Path.of(words[words.length - 1]);
        if (!file.isAbsolute()) {
            return;
        }
        RootModule root = RootModule.of(file);
        words[words.length - 1] = root.name();
        int config = Arrays.asList(words).indexOf("-config") + 1;
        words[config] = root.seen(Path.of(words[config]));
    }
}
