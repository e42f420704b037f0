package primed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primed.trace.itf.ItfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code primed run} and {@code primed replay} on models of the flagship. */
class RunCommandTest {
    private static final Path TRACE = SockmapProject.TRACES.resolve("short-read-2-of-10.itf.json");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theMainJobOnOneModel() throws IOException {
        Path manifest = manifest("safety failure");
        Path json = folder.resolve("run.json");

        CommandRun run = CommandRun.of(
                "run", manifest.toString(), "--out", folder.resolve("out").toString(), "--json", json.toString());

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.out())
                .contains("FlakyUdpGated", "safety failure: NoShortReadInv", "short-read-2-of-10, 16 steps")
                .contains("conforms", "all 10 bytes")
                .contains("1 of 1 counterexamples replay in lockstep")
                .contains("1 of 1 runs are as the spec says");
        assertThat(folder.resolve("out/traces/short-read-2-of-10.itf.json")).hasSameTextualContentAs(TRACE);
        assertThat(folder.resolve("out/fixtures/primed/generated/sockmap/ShortRead2Of10Test.java"))
                .hasSameTextualContentAs(SockmapProject.FIXTURES.resolve("ShortRead2Of10Test.java"));
        JsonNode model = JsonMapper.shared()
                .readTree(Files.readString(json))
                .get("models")
                .get(0);
        assertThat(model.get("asExpected").asBoolean()).isTrue();
        assertThat(model.get("replay").get("result").asString()).isEqualTo("conforms");
        assertThat(model.get("schedule").get("complete").asBoolean()).isTrue();
        assertThat(model.get("schedule").get("allowed").asBoolean()).isTrue();
    }

    @Test
    void aModelThatEndsOtherwiseMakesTheRunExitWith1() throws IOException {
        Path sarif = folder.resolve("run.sarif");
        Path xml = folder.resolve("run.xml");

        CommandRun run = CommandRun.of(
                "run",
                manifest("success").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--github",
                "--sarif",
                sarif.toString(),
                "--junit-xml",
                xml.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("::error file=specs/sockmap/Sockmap.tla,line=");
        assertThat(sarif).content().contains("specs/sockmap/Sockmap.tla");
        assertThat(xml).content().contains("<failure");
        assertThat(run.out()).contains("NOT AS EXPECTED", "the result is safety failure, not success");
    }

    @Test
    void aCommittedTraceConforms() {
        CommandRun run = CommandRun.of("replay", "--on", "reference", TRACE.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("conforms", "The system conforms over 16 steps");
    }

    @Test
    void aFalsifiedValueIsFoundAndNamed() throws IOException {
        String text = Files.readString(TRACE);
        String lastReceived = "\"received\": [{\"#bigint\": \"0\"}, {\"#bigint\": \"1\"}]";
        assertThat(text).containsOnlyOnce(lastReceived);
        Path falsified = Files.writeString(
                folder.resolve("falsified.itf.json"),
                text.replace(lastReceived, "\"received\": [{\"#bigint\": \"0\"}, {\"#bigint\": \"7\"}]"));

        CommandRun run = CommandRun.of("replay", "--on", "reference", falsified.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("at step 16 of 16", "UdpRecvFromPsock", "received[2]: expected 7, actual 1");
    }

    private Path manifest(String result) throws IOException {
        Path specs = SockmapProject.SPECS.toAbsolutePath();
        return Files.writeString(folder.resolve("manifest.json"), """
                {"modules": [{"path": "%s", "models": [
                  {"path": "%s", "runtime": "00:00:01", "result": "%s", "property": "NoShortReadInv",
                   "why": "%s", "trace": "short-read-2-of-10"}]}]}
                """.formatted(
                        specs.resolve("MCSelftest.tla"), specs.resolve("models/FlakyUdpGated.cfg"), result, why()));
    }

    private static String why() {
        return String.valueOf(ItfReader.read(TRACE).provenance().description()).replaceFirst("[^:]*: ", "");
    }
}
