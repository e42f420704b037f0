package primed.tlc;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A newer TLC for tests to run, where somebody names one. */
public final class NewerTlc {
    private NewerTlc() {}

    /** Its jar, by the system property {@code primed.tla2tools} or the variable {@code TLA2TOOLS_JAR}. */
    public static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty("primed.tla2tools", System.getenv("TLA2TOOLS_JAR")))
                .map(Path::of);
    }

    /** Its jar; without one, the test that asks is skipped and says why. */
    public static Path jar() {
        return named().orElseGet(() ->
                Assumptions.abort("needs a newer TLC: name a tla2tools.jar by -Dprimed.tla2tools or TLA2TOOLS_JAR"));
    }
}
