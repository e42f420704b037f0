package primed.cli;

import java.io.IOException;
import java.nio.file.Path;
import primed.fixture.Fixture;
import primed.fixture.FixtureNames;
import primed.trace.Trace;

/** Writes traces as JUnit test classes. */
final class FixtureFolder {
    private static final String PACKAGE = "primed.generated.sockmap";

    private final Path sources;

    /** @param sources the source directory below which the folders of packages are */
    FixtureFolder(Path sources) {
        this.sources = sources;
    }

    /** Writes a test class named like the trace's file. */
    Path write(String name, Trace trace, SockmapSubject subject) throws IOException {
        return fixture(name, trace, subject).writeTo(sources);
    }

    /** The source of the test class of a trace. */
    static Fixture fixture(String name, Trace trace, SockmapSubject subject) {
        return Fixture.builder(PACKAGE, FixtureNames.className(name), subject.fixtureSubject())
                .glossary(subject.glossary())
                .trace(trace)
                .build();
    }
}
