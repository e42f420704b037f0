package primed.sockmap.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.Verdict;
import primed.sockmap.reader.HardenedReader;
import primed.sockmap.reader.Patience;
import primed.sockmap.reader.Reader;
import primed.sockmap.reader.Reading;
import primed.sockmap.reader.RecvLoopReader;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.InMemorySockmap.Setup;

/**
 * The reference with nobody in control: a worker thread and a sender thread run as the scheduler likes. With one sender
 * and delivery inside send the bytes come complete and in order, whatever the interleaving.
 *
 * <p>A run takes less than a millisecond. A poll that runs out would look once more and hide that nobody woke it, so
 * the readers are patient and the limit is the test's.
 */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FreeRunningTest {
    private static final int RUNS = 1_000;
    private static final ByteString EXPECTED = ByteString.of("0123456789");
    private static final Reading WHOLE = new Reading(Reading.Ending.RETURNED, EXPECTED);

    private static final ExecutorService KWORKER = Executors.newSingleThreadExecutor();
    private static final ExecutorService SENDER = Executors.newSingleThreadExecutor();

    @AfterAll
    static void stop() {
        KWORKER.shutdownNow();
        SENDER.shutdownNow();
    }

    @ParameterizedTest(name = "{0}, own data: {1}, redirect to self is PASS: {2}")
    @CsvSource({
        "UDP, REDIRECT, false",
        "TCP, REDIRECT, false",
        "UDP, REDIRECT, true",
        "TCP, REDIRECT, true",
        "UDP, PASS, false",
        "TCP, PASS, false"
    })
    void theHardenedReaderReadsWhileTheSenderSends(Transport transport, Verdict own, boolean selfIsPass)
            throws Exception {
        for (int run = 1; run <= RUNS; run++) {
            InMemorySockmap sockmap = open(transport, own, selfIsPass);
            Reader reader = new HardenedReader(sockmap.p1(), EXPECTED, Patience.endless());

            Future<?> sends = SENDER.submit(() -> sendAll(sockmap));

            assertThat(reader.read()).as("run %d", run).isEqualTo(WHOLE);
            sends.get();
        }
    }

    @ParameterizedTest(name = "{0}, own data: {1}, redirect to self is PASS: {2}")
    @CsvSource({
        "UDP, REDIRECT, false",
        "TCP, REDIRECT, false",
        "UDP, REDIRECT, true",
        "TCP, REDIRECT, true",
        "UDP, PASS, false",
        "TCP, PASS, false"
    })
    void theRecvLoopReadsAfterTheSends(Transport transport, Verdict own, boolean selfIsPass) throws Exception {
        for (int run = 1; run <= RUNS; run++) {
            InMemorySockmap sockmap = open(transport, own, selfIsPass);
            Reader reader = new RecvLoopReader(sockmap.p1(), EXPECTED, Patience.endless());

            SENDER.submit(() -> sendAll(sockmap)).get();

            assertThat(reader.read()).as("run %d", run).isEqualTo(WHOLE);
        }
    }

    private static InMemorySockmap open(Transport transport, Verdict own, boolean selfIsPass) {
        KernelSemantics semantics = selfIsPass ? KernelSemantics.LINUX_NEXT : KernelSemantics.LINUX_6_18;
        return InMemorySockmap.open(
                new Setup(transport, own, Verdict.REDIRECT, semantics),
                Checkpoint.NONE,
                worker -> KWORKER.execute(worker::run));
    }

    private static void sendAll(InMemorySockmap sockmap) {
        sockmap.send(Sender.C1, ByteString.of("01")).run();
        sockmap.send(Sender.C0, ByteString.of("23456789")).run();
    }
}
