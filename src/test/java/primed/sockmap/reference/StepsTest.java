package primed.sockmap.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import primed.replay.Position;
import primed.replay.SteppedThread;
import primed.sockmap.ByteString;
import primed.sockmap.Transport;
import primed.sockmap.reference.InMemorySockmap.Sender;
import primed.sockmap.reference.Softirq.Place;

/** The softirq and the worker go a step at a time, in the kernel's order and no other. */
class StepsTest {
    private final ObservedSockmap p1 = ObservedSockmap.redirecting(Transport.UDP);
    private final Softirq softirq = p1.sockmap().send(Sender.C1, ByteString.of("01"));
    private final BacklogWorker worker = p1.sockmap().worker();

    @Test
    void theSoftirqGoesFromPlaceToPlace() {
        assertThat(softirq.place()).isEqualTo(Place.NONE);
        softirq.queueSkb();
        assertThat(softirq.place()).isEqualTo(Place.DATA_READY);
        softirq.readSkb();
        assertThat(softirq.place()).isEqualTo(Place.VERDICT);
        softirq.applyVerdict();
        assertThat(softirq.place()).isEqualTo(Place.WAKE);
        softirq.wakeReceiver();
        assertThat(softirq.place()).isEqualTo(Place.DONE);
    }

    @Test
    void runDoesWhatIsLeftToDo() {
        softirq.queueSkb();
        softirq.readSkb();

        softirq.run();

        assertThat(softirq.place()).isEqualTo(Place.DONE);
        assertThat(p1.sockmap().ingressSkb()).containsExactly(ByteString.of("01"));
    }

    @Test
    void theSoftirqTakesNoStepBeforeItsTime() {
        assertThatIllegalStateException()
                .isThrownBy(softirq::readSkb)
                .withMessage("the softirq is at NONE, not at DATA_READY");
        assertThatIllegalStateException()
                .isThrownBy(softirq::applyVerdict)
                .withMessage("the softirq is at NONE, not at VERDICT");
        assertThatIllegalStateException()
                .isThrownBy(softirq::wakeReceiver)
                .withMessage("the softirq is at NONE, not at WAKE");
        assertThat(softirq.place()).as("nothing has happened").isEqualTo(Place.NONE);
    }

    @Test
    void theSoftirqTakesNoStepTwice() {
        softirq.queueSkb();

        assertThatIllegalStateException()
                .isThrownBy(softirq::queueSkb)
                .withMessage("the softirq is at DATA_READY, not at NONE");
        assertThat(p1.sockmap().nativeQueueOfP1()).hasSize(1);
    }

    @Test
    void theWorkerHasNothingToDoWithoutBacklog() {
        assertThatIllegalStateException().isThrownBy(worker::enqueue).withMessage("the backlog is empty");
        worker.run();
        assertThat(worker.place()).isEqualTo(BacklogWorker.Place.IDLE);
    }

    @Test
    void theWorkerTakesNoStepBeforeItsTime() {
        softirq.run();

        assertThatIllegalStateException()
                .isThrownBy(worker::wake)
                .withMessage("the backlog worker is IDLE, not ENQUEUED");
        assertThatIllegalStateException()
                .isThrownBy(worker::remove)
                .withMessage("the backlog worker is IDLE, not WOKEN");
        worker.enqueue();
        assertThatIllegalStateException()
                .isThrownBy(worker::enqueue)
                .withMessage("the backlog worker is ENQUEUED, not IDLE");
        assertThat(p1.sockmap().ingressMsg()).containsExactly(ByteString.of("01"));
    }

    /** A packet is in both queues from enqueue to remove, and can be read once. */
    @Test
    void thePacketLeavesTheBacklogLast() {
        softirq.run();
        worker.enqueue();
        assertThat(p1.sockmap().ingressSkb()).containsExactly(ByteString.of("01"));

        assertThat(p1.recv()).isEqualTo("01");
        assertThat(p1.recv()).as("ingress_skb still hides what else there is").isEqualTo("EAGAIN");

        worker.wake();
        worker.remove();
        assertThat(p1.sockmap().ingressSkb()).isEmpty();
        assertThat(p1.recv()).isEqualTo("EAGAIN");
    }

    /** TCP: recv waits for the softirq, from the arrival of the segment to the waking of those who wait. */
    @Test
    void tcpHoldsTheSocketLockFromStepToStep() {
        ObservedSockmap tcp = ObservedSockmap.redirecting(Transport.TCP);
        Softirq delivery = tcp.sockmap().send(Sender.C1, ByteString.of("01"));
        delivery.queueSkb();
        try (SteppedThread reader = SteppedThread.start("reader", tcp::recv)) {
            assertThat(reader.awaitPosition()).isInstanceOf(Position.Blocked.class);
            delivery.readSkb();
            delivery.applyVerdict();
            tcp.work();
            assertThat(reader.awaitPosition())
                    .as("the data could be read, but for the lock")
                    .isInstanceOf(Position.Blocked.class);

            delivery.wakeReceiver();
            assertThat(reader.awaitPosition()).isEqualTo(new Position.Ended("01"));
        }
    }
}
