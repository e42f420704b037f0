package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import primed.fixture.Fixture;
import primed.fixture.FixtureNames;
import primed.spec.Model;
import primed.trace.Trace;

/** Writes traces as JUnit test classes. */
final class FixtureFolder {
    private static final String PACKAGE = "primed.generated.sockmap";

    private final Path named;
    private final Path others;

    /**
     * @param named the source directory for the traces that the manifest names
     * @param others the source directory for all others
     */
    FixtureFolder(Path named, Path others) {
        this.named = named;
        this.others = others;
    }

    /** Writes a test class named like the model's trace. */
    Path write(Model model, Trace trace, SockmapSubject subject) throws IOException {
        return fixture(ModelNames.ofTrace(model), trace, subject).writeTo(model.trace() == null ? others : named);
    }

    /** The source of the test class of a trace. */
    static Fixture fixture(String name, Trace trace, SockmapSubject subject) {
        return Fixture.builder(PACKAGE, FixtureNames.className(name), subject.fixtureSubject())
                .glossary(subject.glossary())
                .trace(trace)
                .build();
    }
}
