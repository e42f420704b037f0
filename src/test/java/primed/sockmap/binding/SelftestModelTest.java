package primed.sockmap.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.InMemorySockmap.Setup;
import primed.sockmap.reference.KernelSemantics;

class SelftestModelTest {
    private static final SelftestModel SELFTEST = SelftestModel.of();

    @Test
    void unlessSaidOtherwiseItIsTheSelftestOnLinux618ReadByTheLoop() {
        assertThat(SELFTEST.payload()).containsExactly(ByteString.of("01"), ByteString.of("23456789"));
        assertThat(SELFTEST.from()).containsExactly(Sender.C1, Sender.C0);
        assertThat(SELFTEST.program()).as("one thread sends both").containsExactly(List.of(1, 2));
        assertThat(SELFTEST.expected()).isEqualTo(ByteString.of("0123456789"));
        assertThat(SELFTEST.setup())
                .isEqualTo(new Setup(Transport.UDP, Verdict.REDIRECT, Verdict.REDIRECT, KernelSemantics.LINUX_6_18));
        assertThat(SELFTEST.isGated()).isTrue();
        assertThat(SELFTEST.deliversInSend()).isTrue();
        assertThat(SELFTEST.readsAfterSends()).isTrue();
        assertThat(SELFTEST.waitMayExpire()).isFalse();
        assertThat(SELFTEST.compares()).isTrue();
        assertThat(SELFTEST.reader()).isEqualTo("loop");
    }

    @Test
    void aConstantThatIsAssignedIsThat() {
        SelftestModel model = SelftestModel.of(
                "Transport = TCP",
                "OwnVerdict = PASS",
                "PeerVerdict = DROP",
                "FionreadSees = native",
                "CopiedSeq = all",
                "SelfRedirect = pass",
                "Delivery = deferred",
                "Gate = FALSE",
                "WaitMayExpire = TRUE",
                "ReadsAfterSends = FALSE",
                "Compares = FALSE",
                "Reader = twoPhase",
                "Payload = TwoRoundsPayload",
                "From = TwoRoundsFrom",
                "Program = TwoThreads");

        assertThat(model.setup())
                .isEqualTo(new Setup(
                        Transport.TCP,
                        Verdict.PASS,
                        Verdict.DROP,
                        new KernelSemantics(KernelSemantics.Fionread.NATIVE, KernelSemantics.CopiedSeq.ALL, true)));
        assertThat(model.deliversInSend()).isFalse();
        assertThat(model.isGated()).isFalse();
        assertThat(model.waitMayExpire()).isTrue();
        assertThat(model.readsAfterSends()).isFalse();
        assertThat(model.compares()).isFalse();
        assertThat(model.reader()).isEqualTo("twoPhase");
        assertThat(model.payload()).containsExactly(ByteString.of("01"), ByteString.of("23"));
        assertThat(model.from()).containsExactly(Sender.C1, Sender.C1);
        assertThat(model.program()).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void takesTheSyntaxOfAConfiguration() {
        SelftestModel model =
                SelftestModel.of(Map.of("Transport", "\"TCP\"", "Program", "<- TwoThreads", "Gate", "FALSE"));

        assertThat(model.transport()).isEqualTo(Transport.TCP);
        assertThat(model.program()).hasSize(2);
        assertThat(model.isGated()).isFalse();
    }

    @Test
    void writesTheSyntaxOfAConfiguration() {
        Map<String, String> assignments =
                SelftestModel.of("Transport = TCP", "Gate = FALSE").assignments();

        assertThat(assignments)
                .hasSize(SELFTEST.constants().size() - 2)
                .doesNotContainKeys("Others", "FionreadShows")
                .containsEntry("Payload", "<- SelftestPayload")
                .containsEntry("From", "<- SelftestFrom")
                .containsEntry("Program", "<- OneThread")
                .containsEntry("Transport", "\"TCP\"")
                .containsEntry("Reader", "\"loop\"")
                .containsEntry("Gate", "FALSE")
                .containsEntry("Compares", "TRUE");
        assertThat(SelftestModel.of(assignments).differences()).containsExactly("Gate = FALSE", "Transport = TCP");
    }

    /** They are not constants: a configuration mentions them only to put something in their place. */
    @Test
    void assignsDefinitionsWhereOthersTakeTheirPlace() {
        assertThat(SelftestModel.of("Others = LeaveMap", "FionreadShows = FionreadShowsOutsideToo")
                        .assignments())
                .containsEntry("Others", "<- LeaveMap")
                .containsEntry("FionreadShows", "<- FionreadShowsOutsideToo");
    }

    /** A model assigns all constants: one that is forgotten here would be missed by TLC. */
    @Test
    void knowsTheConstantsThatTheConfigurationsAssign() throws Exception {
        String config = Files.readString(Path.of("specs/sockmap/models/FlakyUdpGated.cfg"));

        SelftestModel flaky = SELFTEST.withReader("flaky");

        assertThat(config)
                .contains(flaky.assignments().entrySet().stream()
                        .map(constant -> "\n  " + constant.getKey()
                                + (constant.getValue().startsWith("<-") ? " " : " = ") + constant.getValue() + "\n")
                        .toList());
        assertThat(config.lines().filter(line -> line.matches(" {2}\\w+ (=|<-) .*")))
                .hasSameSizeAs(flaky.assignments().keySet());
    }

    @Test
    void tellsWhatDiffersFromTheSelftest() {
        assertThat(SELFTEST.differences()).isEmpty();
        assertThat(SELFTEST).hasToString("the selftest");

        SelftestModel model = SelftestModel.of("Transport = TCP", "Gate = FALSE", "Reader = loop");
        assertThat(model.differences()).containsExactly("Gate = FALSE", "Transport = TCP");
        assertThat(model).hasToString("the selftest with Gate = FALSE, Transport = TCP");
    }

    @Test
    void withReaderChangesTheReaderAndNothingElse() {
        SelftestModel model = SelftestModel.of("Gate = FALSE");

        assertThat(model.withReader("flaky").differences()).containsExactly("Gate = FALSE", "Reader = flaky");
        assertThat(model.differences()).containsExactly("Gate = FALSE");
    }

    @Test
    void refusesAConstantThatTheSpecDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelftestModel.of("Transports = TCP"))
                .withMessage("MCSelftest has no constant Transports; it has [Compares, CopiedSeq, Delivery, "
                        + "FionreadSees, FionreadShows, From, Gate, Others, OwnVerdict, Payload, PeerVerdict, Program, "
                        + "Reader, ReadsAfterSends, SelfRedirect, Transport, WaitMayExpire, WorkerStarves]");
    }

    @Test
    void refusesWhatIsNoAssignment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelftestModel.of("TCP"))
                .withMessage("not of the form Name = value: TCP");
    }

    /** It is found at once, not when it is used. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Payload",
                "From",
                "Program",
                "Transport",
                "OwnVerdict",
                "CopiedSeq",
                "SelfRedirect",
                "Gate",
                "Others",
                "FionreadShows"
            })
    void refusesAValueThatItDoesNotKnow(String constant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelftestModel.of(constant + " = perhaps"))
                .withMessageStartingWith("constant " + constant + " of MCSelftest is perhaps; known here are [");
    }

    @Test
    void refusesAReaderThatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SELFTEST.withReader("eager"))
                .withMessage("constant Reader of MCSelftest is eager; known here are "
                        + "[blocking, flaky, hardened, loop, pollBlocking, twoPhase]");
    }
}
