package primed.sockmap.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import primed.sockmap.Transport;
import primed.sockmap.kernel.KernelTraits;

/** Recorded runs in files. */
class RaceLogTest {
    private static final KernelTraits LINUX_6_18 = new KernelTraits(true, false, true);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Senders.class)
    void whatIsWrittenIsRead(Senders senders) throws Exception {
        RaceSetting setting =
                RaceSetting.ofSelftest(RaceReader.TWO_PHASE, Transport.UDP).with(senders);
        List<RunLog> runs = new ArrayList<>();

        Path file = record(setting, runs);

        assertThat(RaceLogReader.read(file))
                .isEqualTo(new RaceLog(new RaceLog.Origin("a reference", LINUX_6_18, setting), runs));
    }

    @Test
    void aLineIsAnEvent() throws Exception {
        Path file = record(RaceSetting.ofSelftest(RaceReader.LOOP, Transport.UDP), new ArrayList<>());

        assertThat(Files.readAllLines(file).subList(0, 9))
                .containsExactly(
                        "{\"format\":\"primed-race\",\"version\":1,\"kernel\":\"a reference\",\"traits\":"
                                + "{\"fionreadSeesPsock\":true,\"selfRedirectIsPass\":false,\"copiedSeqCountsTwice\":true},"
                                + "\"reader\":\"loop\",\"transport\":\"UDP\",\"senders\":\"one\",\"gate\":true,"
                                + "\"overlap\":false,\"verdict\":\"REDIRECT\"}",
                        "{\"run\":1,\"thread\":\"selftest\",\"call\":\"send\",\"socket\":\"c1\",\"bytes\":\"01\"}",
                        "{\"run\":1,\"thread\":\"selftest\",\"call\":\"FIONREAD\",\"result\":2}",
                        "{\"run\":1,\"thread\":\"selftest\",\"call\":\"send\",\"socket\":\"c0\",\"bytes\":\"23456789\"}",
                        "{\"run\":1,\"thread\":\"selftest\",\"call\":\"poll\",\"result\":\"IN\"}",
                        "{\"run\":1,\"thread\":\"selftest\",\"call\":\"recv\",\"length\":11,\"bytes\":\"01\"}",
                        "{\"run\":1,\"thread\":\"selftest\",\"call\":\"poll\",\"result\":\"IN\"}",
                        "{\"run\":1,\"thread\":\"selftest\",\"call\":\"recv\",\"length\":9,\"bytes\":\"23456789\"}",
                        "{\"run\":1,\"thread\":\"selftest\",\"end\":\"RETURNED\",\"received\":\"0123456789\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | primed-race  | other-format | a log begins with",
                "1 | \"loop\"     | \"eager\"    | 'eager' is none of flaky, loop, two-phase, hardened",
                "1 | \"one\"      | \"three\"    | 'three' is none of one, split, two",
                "1 | REDIRECT     | DROP         | must come to p1",
                "1 | \"gate\"     | \"gates\"    | \"gate\" must be there, and be true or false",
                "2 | \"c1\"       | \"c7\"       | 'c7' is none of c1, c0",
                "2 | \"run\":1    | \"run\":2    | should be of run 1",
                "2 | \"selftest\" | \"helper\"   | there is no thread helper",
                "3 | FIONREAD     | TIOCOUTQ     | there is no call TIOCOUTQ",
                "3 | :2}          | :\"2\"}      | \"result\" must be there, and be a whole number",
                "5 | IN           | OUT          | poll gives IN or timeout, not OUT",
                "6 | length       | size         | \"length\" must be there",
                "6 | }            | ,            | ",
            })
    void whatIsNoLogIsRefusedWithItsLine(int line, String text, String instead, String complaint) throws Exception {
        Path file = edited(lines -> {
            String old = lines.get(line - 1);
            lines.set(line - 1, old.replace(text, instead));
            return lines;
        });

        assertThatExceptionOfType(RaceLogException.class)
                .isThrownBy(() -> RaceLogReader.read(file))
                .withMessageContaining(file + ":" + line + ": ")
                .withMessageContaining(complaint == null ? "" : complaint);
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws Exception {
        Path file = edited(lines -> lines.subList(0, 5));

        assertThatExceptionOfType(RaceLogException.class)
                .isThrownBy(() -> RaceLogReader.read(file))
                .withMessageContaining("in the middle of a run");
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        Path file = edited(lines -> List.of());

        assertThatExceptionOfType(RaceLogException.class)
                .isThrownBy(() -> RaceLogReader.read(file))
                .withMessageContaining("there is nothing in it");
    }

    private Path edited(UnaryOperator<List<String>> edit) throws Exception {
        Path file = record(RaceSetting.ofSelftest(RaceReader.LOOP, Transport.UDP), new ArrayList<>());
        return Files.write(file, edit.apply(new ArrayList<>(Files.readAllLines(file))));
    }

    private Path record(RaceSetting setting, List<RunLog> runs) throws Exception {
        Path file = folder.resolve("log.ndjson");
        RaceLog.Origin origin = new RaceLog.Origin("a reference", LINUX_6_18, setting);
        try (RaceLogWriter writer = RaceLogWriter.open(file, origin)) {
            new Race(ReferenceArena.withLateWorker(), Race.PATIENCE, 0)
                    .run(
                            setting,
                            5,
                            (run, log) -> {
                                runs.add(log);
                                writer.run(run, log);
                            },
                            () -> false);
        }
        return file;
    }
}
