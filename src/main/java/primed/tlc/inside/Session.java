package primed.tlc.inside;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.List;
import tlc2.TLC;
import tlc2.output.EC;

/** One run of TLC, by the steps of its own main method, except that its end does not end the JVM. */
public final class Session {
    private static final int USAGE = 1;

    private Session() {}

    /**
     * Runs TLC; where the system property {@value GraphRun#FILE} names a file, TLC writes its state graph there.
     *
     * @param args the file to write parameters to, the file to write the actions' counts to, and then TLC's own
     *     arguments
     * @return the exit code that TLC's main method ends with
     * @throws ReflectiveOperationException if this TLC looks different inside, and cannot write a graph
     * @throws IOException if the graph cannot be written
     */
    public static int run(String[] args) throws ReflectiveOperationException, IOException {
        Path parameters = Path.of(args[0]);
        TraceRecorder.install(parameters, () -> {});
        requireAnExitCode();
        UserOutput output = UserOutput.of(List.of(args).subList(2, args.length));
        TraceRecorder.install(parameters, () -> specRead(output));
        OwnStrings.number();
        String[] options = output.options().toArray(String[]::new);
        String graph = System.getProperty(GraphRun.FILE);
        return graph == null ? count(Path.of(args[1]), options) : GraphRun.run(Path.of(graph), options);
    }

    /** Classes that are renewed for each run are not complete until then. */
    private static void specRead(UserOutput output) {
        if (Session.class.getClassLoader() instanceof Runnable classes) {
            classes.run();
        }
        output.opened().run();
    }

    /**
     * TLCs before 2.14 have none, and would be found out when they have made their folder, whose name is the time:
     * their own main method could not make it again.
     *
     * @throws NoSuchMethodError if this TLC is such a one
     */
    private static void requireAnExitCode() {
        try {
            MethodHandles.publicLookup().findVirtual(TLC.class, "process", MethodType.methodType(int.class));
        } catch (ReflectiveOperationException e) {
            throw (Error) new NoSuchMethodError("process").initCause(e);
        }
    }

    private static int count(Path counts, String... options) {
        TLC tlc = new TLC();
        ActionCounter counter = ActionCounter.installIn(tlc);
        if (!tlc.handleParameters(options)) {
            return USAGE;
        }
        tlc.setResolver(new Resolver());
        int code = process(tlc);
        counter.write(counts);
        return EC.ExitStatus.errorConstantToExitStatus(code);
    }

    @SuppressWarnings("try") // nobody asks the pulse
    private static int process(TLC tlc) {
        try (Pulse pulse = new Pulse()) {
            return tlc.process();
        }
    }
}
