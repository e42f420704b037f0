package primed.tlc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** A newer TLC for tests to run, where somebody names one. */
public final class NewerTlc {
    private NewerTlc() {}

    /** Its jar: the system property {@code primed.tla2tools}, or the variable {@code TLA2TOOLS_JAR}. */
    public static Path jar() {
        String jar = System.getProperty("primed.tla2tools", System.getenv("TLA2TOOLS_JAR"));
        assumeTrue(jar != null, "needs a newer TLC: name a tla2tools.jar by -Dprimed.tla2tools or TLA2TOOLS_JAR");
        return Path.of(jar);
    }
}
