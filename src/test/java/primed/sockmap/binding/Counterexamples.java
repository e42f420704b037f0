package primed.sockmap.binding;

import java.io.IOException;
import java.nio.file.Path;
import primed.tlc.CheckRequest;
import primed.tlc.Outcome;
import primed.tlc.ProgressListener;
import primed.tlc.Tlc;
import primed.trace.Behavior;

/** What TLC finds wrong with a model of the selftest. */
final class Counterexamples {
    static final Path SPEC = Path.of("specs/sockmap/MCSelftest.tla");

    private Counterexamples() {}

    /** The counterexample of {@code models/<name>.cfg}. */
    static Behavior of(String name) throws IOException, InterruptedException {
        Path config = Path.of("specs/sockmap/models", name + ".cfg");
        Outcome outcome = Tlc.bundled().check(CheckRequest.of(SPEC, config), ProgressListener.NONE);
        Behavior behavior = outcome.behavior();
        if (behavior == null) {
            throw new AssertionError("TLC finds nothing wrong with " + name + ": " + outcome.result());
        }
        return behavior;
    }
}
