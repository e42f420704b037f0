package primed.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every output of the corpus after what CIs, shells and old systems do to it: all that it tells stays the same. */
class RecordedOutputTest {
    private static final Path CORPUS = Path.of("src/test/resources/tlc-corpus");

    private static final int CUTS = 12;

    private static List<Path> outputs() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".out"))
                    .sorted()
                    .toList();
        }
    }

    static RecordedOutput read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static RecordedOutput read(byte[] bytes) throws IOException {
        return ToolOutput.recorded(new ByteArrayInputStream(bytes));
    }

    private static void staysTheSame(UnaryOperator<String> change) throws IOException {
        staysTheSame(change, StandardCharsets.UTF_8);
    }

    private static void staysTheSame(UnaryOperator<String> change, Charset charset) throws IOException {
        for (Path file : outputs()) {
            String text = Files.readString(file);
            same(
                    file,
                    read(change.apply(text).getBytes(charset)).runs(),
                    read(text).runs());
        }
    }

    /** The texts may be huge, so only what differs first is shown. */
    private static void same(Path file, List<RecordedRun> actual, List<RecordedRun> expected) {
        assertThat(actual).as(file.toString()).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < actual.size(); i++) {
            Outcome is = actual.get(i).outcome();
            Outcome was = expected.get(i).outcome();
            assertThat(is.result()).as(file.toString()).isEqualTo(was.result());
            assertThat(is.problems()).as(file.toString()).isEqualTo(was.problems());
            assertThat(is.userOutput()).as(file.toString()).isEqualTo(was.userOutput());
            assertThat(is.statistics()).as(file.toString()).isEqualTo(was.statistics());
            assertThat(is.behavior()).as(file.toString()).isEqualTo(was.behavior());
            assertThat(is.coverage()).as(file.toString()).isEqualTo(was.coverage());
            assertThat(List.of(actual.get(i).module() + is.property() + is.tlcVersion() + is.elapsed()))
                    .as(file.toString())
                    .containsExactly(expected.get(i).module() + was.property() + was.tlcVersion() + was.elapsed());
        }
    }

    private static UnaryOperator<String> eachLine(UnaryOperator<String> change) {
        return text -> String.join("\n", text.lines().map(change).toList()) + "\n";
    }

    @Test
    void carriageReturns() throws IOException {
        staysTheSame(text -> text.replace("\n", "\r\n"));
        staysTheSame(text -> text.replace("\n", "\r\r\n"));
        staysTheSame(text -> text.replace("\n", "\r\r\r\n"));
    }

    @Test
    void timeStampsOfGitHub() throws IOException {
        Random random = new Random(1);
        staysTheSame(eachLine(line ->
                "2026-04-29T13:%02d:30.%07dZ ".formatted(random.nextInt(60), random.nextInt(10_000_000)) + line));
    }

    @Test
    void timeStampsOfGitHubBetweenOtherSteps() throws IOException {
        staysTheSame(text -> eachLine(line -> "2026-04-29T13:50:30.1234567Z " + line)
                .apply("##[group]Run java -cp tla2tools.jar tlc2.TLC -tool M\nwarning: M.tla is big\n" + text
                        + "##[error]Process completed with exit code 12.\n\"not printed by the spec\"\n"));
    }

    @Test
    void jobAndStepOfGitHubsCommandLine() throws IOException {
        staysTheSame(eachLine(line -> "check (17)\tRun TLC\t2026-04-29T13:50:30.1234567Z " + line));
    }

    @Test
    void timeStampsWithoutAFractionWhereItIsZero() throws IOException {
        Random random = new Random(1);
        staysTheSame(eachLine(line -> "[2026-04-29T13:50:30" + (random.nextBoolean() ? ".123" : "") + "Z] " + line));
    }

    @Test
    void containersAndLoggers() throws IOException {
        staysTheSame(eachLine(line -> "tlc-1  | " + line));
        staysTheSame(eachLine(line -> "#12 " + new Random(line.length()).nextInt(100) + ".345 " + line));
        staysTheSame(eachLine(line -> "     [java] " + line));
        staysTheSame(eachLine(line -> "2026-04-29 13:50:30,123 INFO  [main] - " + line));
        staysTheSame(eachLine(line -> "Apr 29 13:50:30 host tlc[123]: " + line));
    }

    @Test
    void timeStampsSetToTheRight() throws IOException {
        for (int begin : List.of(0, 95)) {
            AtomicInteger tenths = new AtomicInteger(begin);
            staysTheSame(eachLine(line ->
                    "[%5.1f] ".formatted(tenths.addAndGet(7) % 12_000 / 10.0).replace(',', '.') + line));
        }
    }

    @Test
    void otherServicesOfDockerComposeBetweenTheLines() throws IOException {
        staysTheSame(eachLine(line -> "tlc-1  | " + line + "\ndb-1   | 2024-05-22 12:00:04 UTC [1] LOG:  x = 1"));
        staysTheSame(eachLine(line -> "tlc-1  | " + line + "\nredis  | 1: ready"));
        staysTheSame(eachLine(line -> "12:00:01 tlc.1   | " + line + "\n12:00:01 web.1   | /\\ x = 1"));
        staysTheSame(
                eachLine(line -> "\u001b[36mtlc-1  | \u001b[0m" + line + "\n\u001b[33mtlc-11 | \u001b[0m/\\ x = 1"));
    }

    @Test
    void journalsAndPodsOfSeveralProcesses() throws IOException {
        staysTheSame(eachLine(line -> "Apr 29 13:50:30 host tlc[123]: " + line + "\nApr 29 13:50:30 host cron[9]: x"));
        staysTheSame(eachLine(line -> "[pod/tlc-1/tlc] " + line + "\n[pod/web-2/web] GET /"));
        staysTheSame(eachLine(line -> "[check/tlc]   | " + line + "\n[check/web]   | GET /"));
    }

    /** The levels of a logger are no names: the same writer has several. */
    @Test
    void levelsBeforeABar() throws IOException {
        Random random = new Random(1);
        staysTheSame(eachLine(
                line -> "2026-04-29 13:50:30.123 | " + (random.nextBoolean() ? "INFO    " : "WARNING ") + "| " + line));
    }

    /** Two runs at the same time, each in a service of its own; what docker compose says itself is nobody's. */
    @Test
    void twoServicesOfDockerComposeThatRunTlc() throws IOException {
        Random random = new Random(5);
        List<Path> files = outputs();
        for (int i = 0; i + 1 < files.size(); i += 2) {
            List<String> one = fromFirstMarker(files.get(i));
            List<String> two = fromFirstMarker(files.get(i + 1));
            StringBuilder mixed = new StringBuilder("Attaching to tlc-1, tlc-2\n");
            int a = 0;
            int b = 0;
            while (a < one.size() || b < two.size()) {
                if (a == 0 || b == two.size() || (a < one.size() && random.nextBoolean())) {
                    mixed.append("tlc-1  | ").append(one.get(a++));
                } else {
                    mixed.append("tlc-2  | ").append(two.get(b++));
                }
                mixed.append(random.nextInt(9) == 0 ? "\nGracefully stopping...\n" : "\n");
            }

            List<RecordedRun> runs = read(mixed.toString()).runs();

            assertThat(runs).as(files.get(i).toString()).hasSize(2);
            same(files.get(i), runs.subList(0, 1), read(String.join("\n", one)).runs());
            same(
                    files.get(i + 1),
                    runs.subList(1, 2),
                    read(String.join("\n", two)).runs());
        }
    }

    private static List<String> fromFirstMarker(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .dropWhile(line -> !line.startsWith(Marker.SIGN))
                .toList();
    }

    /** Outside of messages it may tell how the run ended, inside one it is nobody's. */
    @Test
    void aLineWithoutTheNameOfTheService() throws IOException {
        String text = Files.readString(CORPUS.resolve("InvMulti/tlc218.out"));
        String named = eachLine(line -> "tlc-1  | " + line).apply(text);

        Outcome disturbed = read(named.replace("/\\ x = 1\n", "/\\ x = 1\nGracefully stopping...\n"))
                .runs()
                .get(0)
                .outcome();
        Outcome killed = read(named.substring(0, named.indexOf("tlc-1  | @!@!@STARTMSG 2110")) + "Killed\n")
                .runs()
                .get(0)
                .outcome();

        assertThat(disturbed.behavior())
                .isEqualTo(read(text).runs().get(0).outcome().behavior());
        assertThat(killed.result()).isEqualTo(Result.CRASH);
    }

    /** What is left begins with a message inside the one that tells the verdict. */
    @Test
    void theBeginningIsMissingUpToANestedMessage() throws IOException {
        String whole = Files.readString(CORPUS.resolve("EvalLive/tlc218.out"));
        String rest = whole.substring(whole.indexOf(": " + Marker.SIGN));

        for (String prefix : List.of("2026-04-29T13:50:30.1Z ", "host tlc[123]: ", "    ", "tlc-1  | ")) {
            same(
                    CORPUS,
                    read(eachLine(line -> prefix + line).apply(rest)).runs(),
                    read(rest).runs());
        }
    }

    @Test
    void linesFilledUpWithBlanks() throws IOException {
        staysTheSame(eachLine(line -> line.startsWith(Marker.SIGN) ? line + " " : line));
        for (Path file : outputs()) {
            String text = eachLine(String::stripTrailing).apply(Files.readString(file));
            same(
                    file,
                    read(eachLine(line -> line + "  ").apply(text)).runs(),
                    read(text).runs());
        }
    }

    @Test
    void indentsAndQuotations() throws IOException {
        staysTheSame(eachLine(line -> "    " + line));
        staysTheSame(eachLine(line -> "> " + line));
    }

    @Test
    void blanksAtTheEndOfLinesWereCutOff() throws IOException {
        for (Path file : outputs()) {
            String text = eachLine(String::stripTrailing).apply(Files.readString(file));
            String stamped = eachLine(line -> ("2026-04-29T13:50:30.1Z " + line).stripTrailing())
                    .apply(text);
            same(file, read(stamped).runs(), read(text).runs());
        }
    }

    @Test
    void colours() throws IOException {
        staysTheSame(eachLine(line -> "\u001b[36mtlc |\u001b[0m " + line + "\u001b[0m"));
        staysTheSame(eachLine(line -> "\u001b[31m" + line + "\u001b[0m"));
    }

    @Test
    void joinedMarkers() throws IOException {
        staysTheSame(text -> text.replace(" @!@!@\n@!@!@", " @!@!@@!@!@"));
    }

    @Test
    void textJoinedToTheMarkersAfterIt() throws IOException {
        staysTheSame(text -> text.replaceAll("(?<!\")\n@!@!@ENDMSG", "@!@!@ENDMSG"));
    }

    @Test
    void encodings() throws IOException {
        staysTheSame(text -> "\ufeff" + text);
        staysTheSame(text -> "\ufeff" + text, StandardCharsets.UTF_16LE);
        staysTheSame(text -> "\ufeff" + text, StandardCharsets.UTF_16BE);
        staysTheSame(text -> text, StandardCharsets.UTF_16LE);
        staysTheSame(text -> text, StandardCharsets.UTF_16BE);
        staysTheSame(text -> "\ud83d\ude80 started\n" + text);
    }

    @Test
    void aCodePageOfWindows() throws IOException {
        String text = Files.readString(CORPUS.resolve("UnicodeStr_utf8/tlc2026.out"))
                .replaceAll("\u2208 [^\"]*\"", "\u201cgr\u00fcn\u201d \u20ac\"");

        List<RecordedRun> runs =
                read(text.getBytes(Charset.forName("windows-1252"))).runs();

        same(CORPUS, runs, read(text).runs());
        assertThat(String.valueOf(runs.get(0).outcome().behavior())).contains("\u201cgr\u00fcn\u201d \u20ac");
    }

    @Test
    void compressed() throws IOException {
        for (Path file : outputs()) {
            byte[] whole = Files.readAllBytes(file);
            same(file, read(gzip(whole)).runs(), read(whole).runs());
        }
    }

    @Test
    void compressedAndCutOff() throws IOException {
        byte[] whole = gzip(Files.readAllBytes(CORPUS.resolve("BigTrace/tlc218.out")));

        Outcome outcome =
                read(Arrays.copyOf(whole, whole.length / 2)).runs().get(0).outcome();

        assertThat(outcome.result()).isEqualTo(Result.SAFETY_FAILURE);
        assertThat(outcome.behavior() == null ? 0 : outcome.behavior().steps().size())
                .isBetween(10, 299);
    }

    @Test
    void damagedWhileCompressed() throws IOException {
        byte[] damaged = gzip(Files.readAllBytes(CORPUS.resolve("BigTrace/tlc218.out")));
        Arrays.fill(damaged, damaged.length / 2, damaged.length, (byte) 0xff);

        assertThat(read(damaged).runs().get(0).outcome().result()).isEqualTo(Result.SAFETY_FAILURE);
    }

    /** A header that is cut off, and one of another kind of file. */
    @Test
    void compressedWithoutAnyText() throws IOException {
        byte[] header = Arrays.copyOf(gzip(new byte[1]), 8);
        byte[] other = {0x1f, (byte) 0x8b, 'x', 'y', 'z', 'x', 'y', 'z', 'x', 'y', 'z', 'x', 'y', 'z'};

        assertThat(read(header)).isEqualTo(new RecordedOutput(List.of(), false, null));
        assertThat(read(other)).isEqualTo(new RecordedOutput(List.of(), false, null));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    /** What TLC 2.15 to 2.19 says with -generateSpecTE, before its version. */
    private static final String ANNOUNCEMENT = """
            @!@!@STARTMSG 1000:0 @!@!@
            Will generate a SpecTE file pair if error states are encountered.
            @!@!@ENDMSG 1000 @!@!@
            """;

    @Test
    void aMessageBeforeTheVersion() throws IOException {
        staysTheSame(text -> ANNOUNCEMENT + text);

        String success = Files.readString(CORPUS.resolve("CounterOk/tlc218.out"));
        assertThat(read(ANNOUNCEMENT + success).runs())
                .singleElement()
                .satisfies(run -> assertThat(run.outcome().warnings()).isEmpty());
    }

    @Test
    void severalRunsWithAMessageBeforeTheVersion() throws IOException {
        String whole = Files.readString(CORPUS.resolve("InvMulti/tlc218.out"));
        String killed = whole.substring(0, whole.indexOf("@!@!@STARTMSG 2110")) + "Killed\n";

        assertThat(read(ANNOUNCEMENT + killed + ANNOUNCEMENT + whole + ANNOUNCEMENT)
                        .runs())
                .extracting(run -> run.outcome().result())
                .containsExactly(Result.CRASH, Result.SAFETY_FAILURE, Result.INCOMPLETE);
    }

    /** The server of a distributed TLC prints its version as a line, and a behavior without saying what it violates. */
    @Test
    void theServerOfADistributedTlc() throws IOException {
        String version = "TLC2 TLC Server Version 2.18 of 20 March 2023\n";
        String ready = "@!@!@STARTMSG 7000:0 @!@!@\nTLC server at vm is ready\n@!@!@ENDMSG 7000 @!@!@\n";
        String behavior = """
                @!@!@STARTMSG 2121:1 @!@!@
                The behavior up to this point is:
                @!@!@ENDMSG 2121 @!@!@
                @!@!@STARTMSG 2217:4 @!@!@
                1: <Initial predicate>
                x = 3

                @!@!@ENDMSG 2217 @!@!@
                """;
        String found = "@!@!@STARTMSG 2193:0 @!@!@\nNo error has been found.\n@!@!@ENDMSG 2193 @!@!@\n";
        String end = """
                @!@!@STARTMSG 2199:0 @!@!@
                4 states generated, 4 distinct states found, 0 states left on queue.
                @!@!@ENDMSG 2199 @!@!@
                @!@!@STARTMSG 2186:0 @!@!@
                Finished in 04s at (x)
                @!@!@ENDMSG 2186 @!@!@
                """;

        List<RecordedRun> runs = read(version + ready + behavior + end + version + ready + found + end)
                .runs();

        assertThat(runs)
                .extracting(run -> run.outcome().result() + " " + run.outcome().tlcVersion())
                .containsExactly("incomplete 2.18 of 20 March 2023", "success 2.18 of 20 March 2023");
        assertThat(runs.get(0).outcome().problems())
                .singleElement()
                .hasToString("TLC's server does not tell what was violated");
        assertThat(runs.get(1).outcome().warnings()).isEmpty();
    }

    @Test
    void severalRunsInOneFile() throws IOException {
        StringBuilder all = new StringBuilder();
        List<RecordedRun> runs = new ArrayList<>();
        for (Path file : outputs()) {
            all.append(Files.readString(file));
            runs.addAll(read(Files.readAllBytes(file)).runs());
        }

        same(CORPUS, read(all.toString()).runs(), runs);
    }

    /** A cut may hide an error or what is inside it, but it never makes a success or another kind of failure. */
    @TestFactory
    Stream<DynamicTest> cutOffAnywhere() throws IOException {
        Random random = new Random(7);
        return outputs().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    String text = Files.readString(file);
                    Outcome whole = read(text).runs().get(0).outcome();
                    for (int i = 0; i < CUTS; i++) {
                        int cut = 30 + random.nextInt(text.length() - 30);
                        for (RecordedRun run : read(text.substring(0, cut)).runs()) {
                            cutOff(run.outcome(), whole, cut);
                            saysSoOfABehavior(run.outcome(), text.substring(0, cut));
                        }
                    }
                }));
    }

    private static void cutOff(Outcome cut, Outcome whole, int place) {
        assertThat(cut.result()).as("cut at " + place).isIn(Result.INCOMPLETE, Result.EVALUATION_ERROR, whole.result());
        if (cut.property() != null) {
            assertThat(cut.property()).as("cut at " + place).isEqualTo(whole.property());
        }
        if (cut.behavior() != null && whole.behavior() != null) {
            assertThat(whole.behavior().states())
                    .startsWith(cut.behavior().states().toArray(primed.trace.State[]::new));
        }
        assertThat(whole.userOutput().startsWith(cut.userOutput().stripTrailing()))
                .as("the user's output, cut at " + place)
                .isTrue();
    }

    private static final Set<Result> BEFORE_THE_SEARCH =
            Set.of(Result.CONFIG_ERROR, Result.PARSE_ERROR, Result.SEMANTIC_ERROR, Result.ASSUMPTION_FAILURE);

    /** A behavior that may have lost its end must not pass for a whole one, nor an error pass for one without any. */
    private static void saysSoOfABehavior(Outcome cut, String text) {
        boolean isWarned = cut.warnings().stream()
                .anyMatch(warning -> warning.message().startsWith("TLC's output ends too early"));
        boolean hasErrorOfSearch = !BEFORE_THE_SEARCH.contains(cut.result())
                && cut.problems().stream()
                        .noneMatch(problem -> problem.message().startsWith("The output ends before TLC had finished"));
        assertThat(isWarned)
                .as(text.substring(Math.max(0, text.length() - 80)))
                .isEqualTo(
                        (cut.behavior() != null || hasErrorOfSearch) && !text.contains("@!@!@STARTMSG 2186:0 @!@!@"));
    }

    /** Without the beginning a trace may be lost, but none begins in its middle. */
    @TestFactory
    Stream<DynamicTest> withoutTheBeginning() throws IOException {
        Random random = new Random(7);
        return outputs().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    String text = Files.readString(file);
                    Outcome whole = read(text).runs().get(0).outcome();
                    for (int i = 0; i < CUTS; i++) {
                        String rest = text.substring(random.nextInt(text.length()));
                        for (RecordedRun run : read(rest).runs()) {
                            if (run.outcome().behavior() != null && whole.behavior() != null) {
                                assertThat(run.outcome()
                                                .behavior()
                                                .initial()
                                                .equals(whole.behavior().initial()))
                                        .isTrue();
                            }
                        }
                    }
                }));
    }
}
