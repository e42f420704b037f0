package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.Behavior;
import primed.trace.Ending;
import primed.trace.Provenance;
import primed.trace.State;
import primed.value.Value;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A suite's folder, when the run that writes it comes to its end and when it does not. */
class SuiteFolderTest {
    private static final Provenance NOWHERE = new Provenance("S.tla", null, null, null, null, Map.of());

    @TempDir
    Path temporary;

    @Test
    void aSuiteTakesThePlaceOfTheOneBefore() throws IOException {
        write("out", 1, 2, 3);
        write("out", 4);

        assertThat(files("out").keySet()).containsExactly("index.json", "test-1.itf.json");
        assertThat(files("out").get("test-1.itf.json")).contains("4");
    }

    @Test
    void otherFilesStay() throws IOException {
        write("out", 1, 2);
        Files.writeString(out().resolve("test-3.itf.json"), "mine");
        Files.writeString(out().resolve("notes.txt"), "mine");
        write("out", 3);

        assertThat(files("out"))
                .containsOnlyKeys("index.json", "notes.txt", "test-1.itf.json", "test-3.itf.json")
                .containsEntry("test-3.itf.json", "mine");
    }

    @Test
    void whatIsInterruptedBeforeItsEndLeavesTheSuiteAsItWas() throws IOException {
        write("out", 1, 2);
        Map<String, String> before = files("out");

        writeAndInterrupt(3, 4, 5);

        assertThat(withoutDraft(files("out"))).isEqualTo(before);
    }

    @Test
    void whatIsLeftOfAnInterruptedRunIsRemovedByTheNext() throws IOException {
        write("out", 1, 2);
        Map<String, String> before = files("out");
        writeAndInterrupt(3, 4, 5);
        assertThat(files("out")).hasSizeGreaterThan(before.size());

        new SuiteFolder(out()).mend();

        assertThat(files("out")).isEqualTo(before);
    }

    @Test
    void ofAFirstRunThatWasInterruptedNothingIsLeft() throws IOException {
        writeAndInterrupt(1, 2, 3);
        new SuiteFolder(out()).mend();

        assertThat(files("out")).isEmpty();
        assertThat(out()).isEmptyDirectory();
    }

    /** A file that was half written when the process ended. */
    @Test
    void halfAFileIsRemovedAndWhatIsNotOursStays() throws IOException {
        writeAndInterrupt(1, 2);
        String half = ".test-2.itf.json.new.01234567-89ab-cdef-0123-456789abcdef.tmp";
        Files.writeString(draft().resolve(half), "{");
        Files.writeString(draft().resolve("notes.txt"), "mine");

        new SuiteFolder(out()).mend();

        assertThat(files("out")).containsOnlyKeys(".unfinished/notes.txt");
    }

    /** Whenever it is interrupted while files are moved: here after each number of traces. */
    @Test
    void whatIsInterruptedWhenAllIsWrittenIsEndedByTheNextRun() throws IOException {
        write("whole", 3, 4, 5);
        for (int moved = 0; moved <= 3; moved++) {
            write("out", 1, 2);
            Files.createDirectories(draft());
            for (Map.Entry<String, String> file : files("whole").entrySet()) {
                boolean isMoved = IntStream.rangeClosed(1, moved)
                        .anyMatch(number -> file.getKey().equals(SuiteFolder.name(number, 3)));
                Path place = isMoved ? out().resolve(file.getKey()) : draft().resolve(file.getKey() + ".new");
                Files.writeString(place, file.getValue());
            }

            new SuiteFolder(out()).mend();

            assertThat(files("out")).as("%d moved", moved).isEqualTo(files("whole"));
        }
    }

    @Test
    void anIndexThatIsNoneIsRefusedBeforeAnythingIsWritten() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("index.json"), "mine");

        assertThatThrownBy(() -> write("out", 1)).isInstanceOf(UnusableException.class);
        assertThat(files("out")).containsOnlyKeys("index.json").containsEntry("index.json", "mine");
    }

    private void write(String folder, int... numbers) throws IOException {
        new SuiteFolder(temporary.resolve(folder))
                .write(
                        IntStream.of(numbers)
                                .mapToObj(SuiteFolderTest::behavior)
                                .iterator(),
                        index(numbers.length),
                        NOWHERE);
    }

    /** All but the last test are written. */
    private void writeAndInterrupt(int... numbers) {
        Iterator<Behavior> behaviors = IntStream.of(numbers)
                .mapToObj(number -> {
                    if (number == numbers[numbers.length - 1]) {
                        throw new IllegalStateException("interrupted");
                    }
                    return behavior(number);
                })
                .iterator();
        assertThatThrownBy(() -> new SuiteFolder(out()).write(behaviors, index(numbers.length), NOWHERE))
                .hasMessage("interrupted");
    }

    private static Behavior behavior(int number) {
        return new Behavior(new State(Map.of("x", Value.of(number))), List.of(), new Ending.Finite());
    }

    private static ObjectNode index(int tests) {
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        ArrayNode traces = index.putArray("traces");
        for (int number = 1; number <= tests; number++) {
            traces.addObject().put("file", SuiteFolder.name(number, tests));
        }
        return index;
    }

    private static Map<String, String> withoutDraft(Map<String, String> files) {
        Map<String, String> others = new TreeMap<>(files);
        others.keySet().removeIf(name -> name.startsWith(".unfinished/"));
        return others;
    }

    private Map<String, String> files(String folder) throws IOException {
        Path root = temporary.resolve(folder);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }

    private Path out() {
        return temporary.resolve("out");
    }

    private Path draft() {
        return out().resolve(".unfinished");
    }
}
