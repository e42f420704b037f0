package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What TLC's parser says between its start and its end, each error once, with its reason and its place. */
class ParserErrorsTest {
    @RegisterExtension
    static final KeptTlc TLC = new KeptTlc();

    @TempDir
    private Path folder = Path.of("");

    private Outcome check(String body) throws Exception {
        return TLC.get()
                .check(new SpecFolder(folder).model("Model", body, "INIT Init\nNEXT Next\n"), ProgressListener.NONE);
    }

    private static Outcome read(String lines) throws IOException {
        return ToolOutput.read(new StringReader("@!@!@STARTMSG 2220:0 @!@!@\nStarting SANY...\n@!@!@ENDMSG 2220 @!@!@\n"
                + lines + "@!@!@STARTMSG 2219:0 @!@!@\nSANY finished.\n@!@!@ENDMSG 2219 @!@!@\n"
                + "@!@!@STARTMSG 3002:1 @!@!@\nParsing or semantic analysis failed.\n@!@!@ENDMSG 3002 @!@!@\n"));
    }

    @Test
    void aConflictOfPrecedenceIsPlacedAtTheFirstOperator() throws Exception {
        Outcome outcome = check("""
                VARIABLE x
                Init == x = 1 = TRUE
                Next == x' = x
                """);

        assertThat(outcome.result()).isEqualTo(Result.PARSE_ERROR);
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("Precedence conflict between ops =");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(11);
        });
    }

    @Test
    void anOpenCommentIsPlacedWhereItBegins() throws Exception {
        Outcome outcome = check("""
                VARIABLE x
                Init == x = 1
                (* Next is below
                Next == x' = x
                """);

        assertThat(outcome.result()).isEqualTo(Result.PARSE_ERROR);
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("possibly open comment");
            assertThat(problem.line()).isEqualTo(4);
        });
    }

    @Test
    void modulesThatNeedEachOtherAreToldOnce() throws IOException {
        String cycle = """

                Unknown location

                Circular dependency among .tla files; dependency cycle is:

                  Egg.tla --> Hen.tla --> Egg.tla
                """;

        Outcome outcome = read("Parsing file /specs/Egg.tla\nParsing file /specs/Hen.tla\n"
                + "\nFatal errors while parsing TLA+ spec in file Egg\n" + cycle + "*** Errors: 1\n" + cycle + "\n\n");

        assertThat(outcome.result()).isEqualTo(Result.PARSE_ERROR);
        assertThat(outcome.problems())
                .singleElement()
                .hasToString("Egg: Circular dependency among .tla files; dependency cycle is:"
                        + " Egg.tla --> Hen.tla --> Egg.tla");
    }

    /** As a newer TLC does at a percent sign in a conflict of precedence. */
    @Test
    void aParserThatFailsItselfIsToldByItsException() throws IOException {
        Outcome outcome = read("""
                Parsing file /specs/Mod.tla

                Fatal errors while parsing TLA+ spec in file Mod

                java.util.UnknownFormatConversionException: Conversion = '.'

                """);

        assertThat(outcome.problems())
                .singleElement()
                .hasToString(
                        "Mod: The parser SANY failed: java.util.UnknownFormatConversionException: Conversion = '.'");
    }

    @Test
    void aPlaceInAnImpossibleLineIsNone() throws IOException {
        Outcome outcome =
                read("Parsing file /specs/Mod.tla\n***Parse Error***\nWas expecting \"==\" at line 99999999999\n");

        assertThat(outcome.problems()).singleElement().extracting(Problem::line).isNull();
    }

    private static final String UNKNOWN = """
            *** Errors: 1

            line 3, col 10 to line 3, col 17 of module Lower

            Unknown operator: `nowhere'.



            """;

    /** SANY goes on to the modules that extend the faulty one, and repeats its errors with each. */
    @Test
    void anErrorInAnExtendedModuleIsToldOnceAndByItself() throws IOException {
        String errors = "Semantic errors:\n\n" + UNKNOWN;

        Outcome outcome = read(
                "Semantic processing of module Lower\n" + errors + "Semantic processing of module Upper\n" + errors);

        assertThat(outcome.result()).isEqualTo(Result.SEMANTIC_ERROR);
        assertThat(outcome.problems()).singleElement().hasToString("Lower:3:10: Unknown operator: `nowhere'.");
    }

    @Test
    void theNextModuleIsNoPartOfAWarning() throws IOException {
        Outcome outcome = read("Semantic processing of module Lower\n" + UNKNOWN.replace("Errors", "Warnings")
                + "Linting of module Lower\n");

        assertThat(outcome.warnings()).singleElement().hasToString("Lower:3:10: Unknown operator: `nowhere'.");
    }
}
