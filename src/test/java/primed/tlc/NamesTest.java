package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where names are defined, by the rules of TLA+. */
class NamesTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("Root.tla"), """
                What stands before a module is no part of it: Early == 1
                ---- MODULE Root ----
                EXTENDS Sequences, Base
                CONSTANT N
                ---- MODULE Inner ----
                Deep == 1
                Twice == 2
                ====
                I(k) == INSTANCE Inner
                Other == INSTANCE Far WITH N <- N
                f[x \\in {1, (2)}] == x
                Long(a, P(_)) ==
                  LET Twice == 1 IN
                  Twice
                LOCAL Mine == 1
                ====
                Late == 1
                """);
        Files.writeString(folder.resolve("Base.tla"), """
                ---- MODULE Base ----
                EXTENDS Root
                INSTANCE Plain
                LOCAL INSTANCE Hidden
                LOCAL Kept == 1
                Given == 1
                ====
                """);
        Files.writeString(folder.resolve("Plain.tla"), "---- MODULE Plain ----\nSimple == 1\n====\n");
        Files.writeString(folder.resolve("Hidden.tla"), "---- MODULE Hidden ----\nBehind == 1\n====\n");
        Files.writeString(folder.resolve("Far.tla"), """
                ---- MODULE Far ----
                EXTENDS Plain
                CONSTANT N
                Near == INSTANCE Hidden
                Given == 2
                ====
                """);
    }

    private Optional<String> place(String name) {
        return new Names(new ModuleFiles(folder.resolve("Root.tla"), List.of()))
                .definition(name)
                .map(found -> found.module() + ":" + line(found));
    }

    private static long line(Names.Definition found) {
        return found.text()
                        .substring(0, found.begin())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    @Test
    void aNameIsThatOfTheModuleOrOfOneThatItExtends() {
        assertThat(place("Long")).contains("Root:12");
        assertThat(place("f")).contains("Root:11");
        assertThat(place("Mine")).contains("Root:15");
        assertThat(place("Given")).contains("Base:6");
        assertThat(place("Simple")).contains("Plain:2");
    }

    @Test
    void whatIsLocalOrInsideOrOutsideIsNotSeen() {
        assertThat(List.of("Twice", "Deep", "Kept", "Behind", "Early", "Late", "Near", "N", "a"))
                .allSatisfy(name -> assertThat(place(name)).as(name).isEmpty());
    }

    @Test
    void behindAMarkTheNameIsThatOfTheInstance() {
        assertThat(place("I!Twice")).contains("Root:7");
        assertThat(place("Other!Given")).contains("Far:5");
        assertThat(place("Other!Simple")).contains("Plain:2");
        assertThat(place("Other!Near!Behind")).contains("Hidden:2");
        assertThat(place("Given!Deep")).isEmpty();
        assertThat(place("Other!Deep")).isEmpty();
        assertThat(place("None!Deep")).isEmpty();
    }

    @Test
    void aFileOfWindowsHasTheSameDefinitions() throws IOException {
        Path root = folder.resolve("Root.tla");
        Files.writeString(root, Files.readString(root).replace("\n", "\r\n"));

        assertThat(place("Mine")).contains("Root:15");
        assertThat(place("I!Twice")).contains("Root:7");
        assertThat(place("Given")).contains("Base:6");
    }

    @Test
    void aDefinitionEndsWhereTheNextOneBegins() {
        Names names = new Names(new ModuleFiles(folder.resolve("Root.tla"), List.of()));

        assertThat(names.definition("Long").map(Names.Definition::body))
                .contains("Long(a, P(_)) ==\n  LET Twice == 1 IN\n  Twice\n");
        assertThat(names.definition("Mine").map(Names.Definition::body)).contains("Mine == 1\n");
    }

    @Test
    void stringsAndParametersMayBeLong() throws IOException {
        Files.writeString(
                folder.resolve("Root.tla"),
                "---- MODULE Root ----\nText == \"" + "LET ".repeat(50_000) + "\"\nWide(a" + ", P(_)".repeat(50_000)
                        + ") == 1\nLast == 1\n====\n");

        assertThat(place("Wide")).contains("Root:3");
        assertThat(place("Last")).contains("Root:4");
    }

    /** A comment leaves blanks where it was. */
    @Test
    void whatStandsBeforeALongCommentIsNoDefinition() throws IOException {
        Files.writeString(
                folder.resolve("Root.tla"),
                "---- MODULE Root ----\nA == one (*" + " so it is\n".repeat(300_000) + "*) + 1\nLast == 1\n====\n");

        assertThat(place("A")).contains("Root:2");
        assertThat(place("Last")).contains("Root:300003");
    }
}
