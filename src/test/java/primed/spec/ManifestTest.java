package primed.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.tlc.CheckRequest;
import primed.tlc.Mode;
import primed.tlc.Result;

class ManifestTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeModules() throws IOException {
        Path specs = Files.createDirectories(folder.resolve("specs/jugs"));
        Files.writeString(specs.resolve("Jugs.tla"), "");
        Files.writeString(specs.resolve("Jugs.cfg"), "");
    }

    @Test
    void aModelHasAllThatItsEntrySays() throws IOException {
        Manifest manifest = manifest("""
                {"sources": [], "authors": ["A"], "tags": [],
                 "modules": [{"path": "specs/jugs/Jugs.tla", "features": [],
                   "models": [{"path": "specs/jugs/Jugs.cfg", "runtime": "00:01:30", "mode": "exhaustive search",
                     "result": "safety failure", "distinctStates": 41, "totalStates": 73, "stateDepth": 9,
                     "workers": "auto", "property": "NotFour", "why": "four litres can be had",
                     "trace": "traces/four.itf.json", "size": "small"}]}]}
                """);

        assertThat(manifest.models()).singleElement().satisfies(model -> {
            assertThat(model.spec()).isEqualTo(folder.resolve("specs/jugs/Jugs.tla"));
            assertThat(model.config()).isEqualTo(folder.resolve("specs/jugs/Jugs.cfg"));
            assertThat(model.expectation()).isEqualTo(new Expectation(Result.SAFETY_FAILURE, "NotFour", 73L, 41L, 9L));
            assertThat(model.runtime()).isEqualTo(Duration.ofSeconds(90));
            assertThat(model.why()).isEqualTo("four litres can be had");
            assertThat(model.trace()).isEqualTo("traces/four.itf.json");
            assertThat(model.others()).containsOnlyKeys("size");
            assertThat(model.request())
                    .isEqualTo(CheckRequest.of(model.spec(), model.config())
                            .withWorkers(CheckRequest.AUTO)
                            .withLength(CheckRequest.Length.LONG));
        });
    }

    @Test
    void littleIsRequired() throws IOException {
        Manifest manifest = manifest(entry("\"path\": \"specs/jugs/Jugs.cfg\""));

        assertThat(manifest.models()).singleElement().satisfies(model -> {
            assertThat(model.mode()).isEqualTo(new Mode.Exhaustive());
            assertThat(model.workers()).isEqualTo(1);
            assertThat(model.expectation()).isEqualTo(Expectation.NOTHING);
        });
    }

    @Test
    void simulationsHaveTheirNumberOfTraces() throws IOException {
        Manifest manifest =
                manifest(entry("\"path\": \"specs/jugs/Jugs.cfg\", \"mode\": {\"simulate\": {\"traceCount\": 7}}"));

        assertThat(manifest.models().get(0).mode()).isEqualTo(new Mode.Simulation(7, 100, null));
    }

    @Test
    void symbolicModelsAreNotForTlc() throws IOException {
        Model model = manifest(entry("\"path\": \"specs/jugs/Jugs.cfg\", \"mode\": \"symbolic\""))
                .models()
                .get(0);

        assertThat(model.mode()).isNull();
        assertThatThrownBy(model::request)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("specs/jugs/Jugs.cfg is not a model for TLC");
    }

    @Test
    void filesAreLookedUpFromTheManifestsFolderUpwards() throws IOException {
        Path file = folder.resolve("specs/jugs/manifest.json");
        Files.writeString(file, entry("\"path\": \"Jugs.cfg\""));

        assertThat(Manifest.read(file).models()).singleElement().satisfies(model -> {
            assertThat(model.spec()).isEqualTo(folder.resolve("specs/jugs/Jugs.tla"));
            assertThat(model.config()).isEqualTo(folder.resolve("specs/jugs/Jugs.cfg"));
        });
    }

    @Test
    void filesThatAreNowhereAreAllNamedWithTheFoldersLookedIn() {
        assertThatThrownBy(() -> manifest(entry("\"path\": \"A.cfg\"}, {\"path\": \"B.cfg\"")))
                .isInstanceOf(ManifestException.class)
                .hasMessageStartingWith(folder.resolve("manifest.json") + ": not found: A.cfg, B.cfg")
                .hasMessageContaining("each one above it: " + folder + ", " + folder.getParent());
    }

    @Test
    void textThatIsNotJsonIsToldWithLineAndColumn() {
        assertThatThrownBy(() -> manifest("{\"modules\": [\n  oops]}"))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("manifest.json: line 2, column ")
                .hasMessageContaining("this is not JSON")
                .hasMessageNotContaining("Source");
    }

    @Test
    void aManifestThatIsNotThereIsSaid() {
        Path file = folder.resolve("nowhere.json");

        assertThatThrownBy(() -> Manifest.read(file))
                .isInstanceOf(ManifestException.class)
                .hasMessage(file + ": there is no such file");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                          | modules: a list of objects is expected here",
                "[]                          | an object is expected here",
                "{\"modules\": [1]}          | modules[0]: an object is expected here",
            })
    void aWrongShapeIsToldWithItsPlace(String json, String message) {
        assertThatThrownBy(() -> manifest(json))
                .isInstanceOf(ManifestException.class)
                .hasMessage(folder.resolve("manifest.json") + ": " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"result\": \"fine\"        | result: [fine] is not a result; use one of success, safety failure",
                "\"mode\": \"quick\"         | mode: this is not a mode",
                "\"mode\": {\"simulate\": 3} | mode: this is not a mode",
                "\"workers\": 0              | workers: a number from 1 on or \"auto\"",
                "\"distinctStates\": -1      | distinctStates: a whole number from 0 on",
                "\"totalStates\": 1.5       | totalStates: a whole number from 0 on",
                "\"stateDepth\": -1         | stateDepth: a whole number from 0 on",
                "\"stateDepth\": \"deep\"    | stateDepth: a whole number from 0 on",
                "\"runtime\": \"soon\"       | runtime: [soon] is not a time",
                "\"runtime\": \"99999999999999999999:00:00\" | runtime: [99999999999999999999:00:00] is not a time",
                "\"why\": 3                  | why: a string is expected here",
            })
    void aWrongFieldIsToldWithItsPlace(String field, String message) {
        assertThatThrownBy(() -> manifest(entry("\"path\": \"specs/jugs/Jugs.cfg\", " + field)))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("manifest.json: modules[0].models[0]." + message);
    }

    private static String entry(String fields) {
        return "{\"modules\": [{\"path\": \"specs/jugs/Jugs.tla\", \"models\": [{" + fields + "}]}]}";
    }

    private Manifest manifest(String json) throws IOException {
        Path file = folder.resolve("manifest.json");
        Files.writeString(file, json);
        return Manifest.read(file);
    }
}
