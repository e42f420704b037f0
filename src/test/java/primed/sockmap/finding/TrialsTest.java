package primed.sockmap.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import primed.sockmap.kernel.KernelTraits;
import primed.sockmap.kernel.RunningKernel;

/** The findings on the running kernel, as far as they are safe. */
class TrialsTest {
    private static final KernelTraits LINUX_6_18 = new KernelTraits(true, false, true);

    private static KernelTraits traits = LINUX_6_18;

    @BeforeAll
    static void needsTheKernel() {
        traits = RunningKernel.traitsOrSkip();
    }

    /** What is forced happens each time, or never, on any kernel of these traits. */
    @TestFactory
    Stream<DynamicTest> whatIsForcedHappensEachTimeOrNever() {
        return Stream.of(
                shows(Finding.SHORT_READ, true),
                shows(Finding.LOOP_SHORT, false),
                shows(Finding.FIONREAD_BLIND, !traits.fionreadSeesPsock()),
                shows(Finding.SELF_REDIRECT_AT_ONCE, traits.selfRedirectIsPass()),
                shows(Finding.EAGAIN_AFTER_POLL, true),
                shows(Finding.ORDER_LOST, true),
                shows(Finding.STOLEN_FROM_P0, true),
                shows(Finding.TWO_PHASE_MISMATCH, true),
                shows(Finding.TWO_PHASE_WAITS, true),
                shows(Finding.TCP_SECOND_ROUND, traits.copiedSeqCountsTwice()));
    }

    @Test
    void whatWaitsInRecvIsNotAmongThem() {
        assertThat(Arrays.stream(Finding.values())
                        .filter(finding -> finding.means().isOfLab()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(Trials.of(finding)).isEmpty());
        assertThat(Arrays.stream(Finding.values())
                        .filter(finding -> !finding.means().isOfLab()))
                .allSatisfy(finding -> assertThat(Trials.of(finding)).isPresent());
    }

    private static DynamicTest shows(Finding finding, boolean always) {
        return DynamicTest.dynamicTest(finding.id(), () -> {
            Measurement measurement =
                    Measurement.of(finding, 5, Trials.of(finding).orElseThrow());

            assertThat(measurement.shown()).as(measurement.toString()).isEqualTo(always ? 5 : 0);
        });
    }
}
