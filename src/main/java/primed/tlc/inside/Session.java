package primed.tlc.inside;

import java.nio.file.Path;
import java.util.Arrays;
import tlc2.TLC;
import tlc2.output.EC;

/** One run of TLC, by the steps of its own main method, except that its end does not end the JVM. */
public final class Session {
    private static final int USAGE = 1;

    private Session() {}

    /**
     * Runs TLC.
     *
     * @param args the file to write parameters to, the file to write the actions' counts to, and then TLC's own
     *     arguments
     * @return the exit code that TLC's main method ends with
     */
    public static int run(String[] args) {
        TraceRecorder.install(Path.of(args[0]));
        TLC tlc = new TLC();
        ActionCounter counter = ActionCounter.installIn(tlc);
        if (!tlc.handleParameters(Arrays.copyOfRange(args, 2, args.length))) {
            return USAGE;
        }
        tlc.setResolver(new Resolver());
        int code = process(tlc);
        counter.write(Path.of(args[1]));
        return EC.ExitStatus.errorConstantToExitStatus(code);
    }

    @SuppressWarnings("try") // nobody asks the pulse
    private static int process(TLC tlc) {
        try (Pulse pulse = new Pulse()) {
            return tlc.process();
        }
    }
}
