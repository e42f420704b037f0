package primed.sockmap.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;

/**
 * TCP's {@code copied_seq}: a redirect to self counts the bytes as read, and recv counted them again, so that the
 * kernel believed of the next ones that they were read before. Mended by 490a83d6386e.
 */
class CopiedSeqTest {

    @Nested
    class CountedTwice {
        private ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.TCP);

        @BeforeEach
        void afterTheFirstRound() {
            p1 = p1.fromC1("01").work();
            assertThat(p1.recv()).isEqualTo("01");
        }

        @Test
        void copiedSeqRunsAheadOfRcvNxt() {
            assertThat(p1.sockmap().inq()).isEqualTo(-2);
        }

        @Test
        void theNextBytesStayInTheNativeQueue() {
            p1.fromC1("23").work();

            assertThat(p1.sockmap().nativeQueueOfP1()).containsExactly(ByteString.of("23"));
            assertThat(p1.poll()).isEqualTo("no");
            assertThat(p1.recv()).isEqualTo("EAGAIN");
        }

        @Test
        void theyHideRedirectedDataFromRecvButNotFromPoll() {
            p1.fromC1("23").fromC0("456789").work();

            assertThat(p1.fionread()).isEqualTo(6);
            assertThat(p1.poll()).isEqualTo("IN");
            assertThat(p1.recv()).isEqualTo("EAGAIN");
        }

        @Test
        void moreOfTheSocketsOwnDataFreesThem() {
            p1.fromC1("23").fromC1("45").work();

            assertThat(p1.recv()).isEqualTo("2345");
        }
    }

    @Nested
    class CountedOnce {

        /** As PASS it is counted by recv only. */
        @Test
        void theSecondRoundIsLikeTheFirst() {
            ObservedSockmap p1 = ObservedSockmap.with(Transport.TCP, Verdict.REDIRECT, KernelSemantics.LINUX_NEXT);

            for (String round : new String[] {"01", "23", "45"}) {
                assertThat(p1.fromC1(round).recv()).isEqualTo(round);
                assertThat(p1.sockmap().inq()).isZero();
            }
        }

        /** Redirected data is another socket's to count. */
        @Test
        void redirectedDataIsNotCounted() {
            ObservedSockmap p1 = ObservedSockmap.with(Transport.TCP, Verdict.REDIRECT, KernelSemantics.LINUX_NEXT);

            assertThat(p1.fromC0("23456789").work().recv()).isEqualTo("23456789");
            assertThat(p1.sockmap().inq()).isZero();
        }
    }
}
