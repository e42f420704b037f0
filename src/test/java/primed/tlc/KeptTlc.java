package primed.tlc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A TLC whose JVMs are kept for all tests of a class. */
public final class KeptTlc implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Tlc tlc;

    /** While tests run. */
    public Tlc get() {
        return Objects.requireNonNull(tlc);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        tlc = Tlc.bundled().forMany(1);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        get().close();
    }
}
